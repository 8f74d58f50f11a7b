import type { Consents } from '../../ports/consents/consents.ts';
import type { ConversationStore } from '../../ports/conversation-store/conversation-store.ts';
import type { ReadableHistory } from '../../ports/history/readable-history.ts';
import type { PersonalItem, PersonalStore } from '../../ports/personal-store/personal-store.ts';
import type { Job, Queue } from '../../ports/queue/queue.ts';
import type { Vault } from '../../ports/vault/vault.ts';
import type { PersonKeys } from '../person-keys/person-keys.ts';
import { isSealed } from '../sealed.ts';
import type { Sealer } from '../sealer.ts';
import { vaultContext } from '../vault/assign-tokens.ts';
import { tokenOf } from '../vault/token.ts';
import { readConversations } from './conversation-data.ts';

/** The toolkit's own places, as personal stores. */

export const conversationsPlace = (store: ConversationStore, sealer: Sealer, keys: PersonKeys): PersonalStore => ({
  specVersion: 1,
  name: 'conversations',
  export: async ({ contacts }) => (await readConversations({ store, sealer, keys }, contacts)).items,
  async erase({ contacts }) {
    const { conversations, messages, replies, jobs, timers, keys: addresses } = await store.people.erase(contacts[0]!);
    return conversations + messages + replies + jobs + timers + addresses;
  },
});

export const queuePlace = (queue: Queue, keys: PersonKeys): PersonalStore => ({
  specVersion: 1,
  name: 'jobs',
  async export({ contacts }) {
    const jobs = await queue.jobsOf(contacts);
    return Promise.all(jobs.map((job) => openJob(job, keys)));
  },
  erase: ({ contacts }) => queue.erase(contacts),
});

export const historyPlace = (history: ReadableHistory): PersonalStore => ({
  specVersion: 1,
  name: 'history',
  export: async ({ conversations }) => (await history.export(conversations)).map((entry) => ({ ...entry })),
  erase: ({ conversations }) => history.erase(conversations),
  ...(history.expire === undefined ? {} : { expire: (before) => history.expire!(before) }),
});

export const vaultPlace = (vault: Vault, keys: PersonKeys): PersonalStore => ({
  specVersion: 1,
  name: 'vault',
  async export({ conversations }) {
    const items: PersonalItem[] = [];
    for (const conversationId of conversations) {
      for (const { label, number, value } of await vault.open(conversationId)) {
        items.push({ conversationId, token: tokenOf(label, number), value: await keys.open(value, vaultContext(conversationId)) });
      }
    }
    return items;
  },
  async erase({ contacts }) {
    let erased = 0;
    for (const contact of contacts) erased += await vault.erase(contact);
    return erased;
  },
});

export const consentsPlace = (consents: Consents): PersonalStore => ({
  specVersion: 1,
  name: 'consents',
  async export({ contacts }) {
    const found = await Promise.all(contacts.map((contact) => consents.export(contact)));
    return found.flat().map((consent) => ({ ...consent }));
  },
  erase: ({ contacts }) => consents.erase(contacts),
});

/** A job's data with what was sealed for the person opened. */
async function openJob({ id, queue, name, data }: Job, keys: PersonKeys): Promise<PersonalItem> {
  if (isSealed(data)) return { id, queue, name, data: await keys.open(data, { purpose: 'job' }) };
  const opened: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(data)) {
    opened[field] = isSealed(value) ? await keys.open(value, { purpose: 'job' }) : value;
  }
  return { id, queue, name, data: opened };
}
