import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import { aCommit, aConversationId, aJobRow, aLeaseRequest, anEntry, aReply, aSnapshot } from '../../testing/builders.ts';
import { conversationStoreContract } from '../../testing/contracts/conversation-store-contract.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';

const folder = temporaryFolder();

conversationStoreContract({
  name: 'sqlite',
  async createStore({ clock }) {
    const path = join(folder.make(), 'store.db');
    const open = async () => createSqliteConversationStore({ path, clock });
    return { store: await open(), reopen: open };
  },
});

it('leaves no byte of an erased person in its file or its log, of earlier turns neither', async () => {
  const path = folder.make();
  const store = createSqliteConversationStore({ path: join(path, 'store.db') });
  const converse = async (name: string, turns: number, bytes: number) => {
    const conversationId = aConversationId(name);
    for (let turn = 0; turn < turns; turn += 1) {
      // Long ones have pages of their own.
      const words = (what: string) => `rs1.test.${'0'.repeat(16)}.${`${what}-of-${name}-`.repeat(bytes / 20)}` as Sealed;
      const inboundId = `${name}.${bytes}.${turn}`;
      await store.mailbox.accept([anEntry({ inboundId, conversationId, body: words('message') })]);
      const { lease, version } = (await store.turns.lease(aLeaseRequest()))!;
      const outcome = await store.turns.commit(
        aCommit({
          lease,
          expectedVersion: version,
          consumed: [{ inboundId, as: turn === 0 ? 'dead-lettered' : 'handled' }],
          next: aSnapshot({ personal: words('snapshot') }),
          outbox: [aReply({ id: `${inboundId}.r`, conversationId, body: words('reply') })],
          jobs: [aJobRow({ id: `${inboundId}.j`, conversationId, data: { what: words('job') } })],
        }),
      );
      expect(outcome.status).toBe('committed');
    }
  };
  const bytes = () =>
    readdirSync(path)
      .map((name) => readFileSync(join(path, name), 'latin1'))
      .join('');
  for (const length of [200, 9_000]) {
    await converse('ana', 4, length);
    await converse('rui', 4, length);
  }
  expect(bytes()).toContain('-of-ana-');
  await store.people.erase(contactId('ana'));
  expect(bytes()).not.toContain('-of-ana-');
  expect(bytes()).toContain('-of-rui-');
  await store.close();
  expect(bytes()).not.toContain('-of-ana-');
});
