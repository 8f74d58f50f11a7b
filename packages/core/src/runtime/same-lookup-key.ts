import { contactId } from '../conversation/ids.ts';
import { KeyMissingError } from '../errors/key-missing-error.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import type { Sealer } from '../privacy/sealer.ts';

/**
 * Everybody is found by hashes under the lookup key, so with another one everybody is new and nobody can be erased by their phone. A hash of
 * a constant under it stands among those of people, as a contact that nobody is: every store has that, and makes one of many who start at
 * once. Written at the first start; replaced where there is nobody yet.
 * @throws KeyMissingError when it is another key than the one people were found by.
 */
export async function assertSameLookupKey({ people }: ConversationStore, sealer: Sealer): Promise<void> {
  const candidate = contactId(`lookup_${sealer.lookup('key', 'lookup')}`);
  const request = { keys: [LOOKUP_KEY], candidate };
  const { contactId: known } = await people.resolve(request);
  if (known === candidate) return;
  if (await hasPeople(people)) throw new KeyMissingError(CHANGED, { hint: HINT });
  await people.erase(known);
  // Another process with a third key may have been here first.
  if ((await people.resolve(request)).contactId !== candidate) throw new KeyMissingError(CHANGED, { hint: HINT });
}

async function hasPeople(people: ConversationStore['people']): Promise<boolean> {
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const { conversations, next } = await people.list({ limit: PAGE, ...(cursor === undefined ? {} : { after: cursor }) });
    if (conversations.length > 0) return true;
    cursor = next;
  }
  return false;
}

/** No hash of an address looks like it. */
const LOOKUP_KEY = 'lookup-key';
const PAGE = 100;
const CHANGED = 'people here are found under a lookup key that is not in it, and would all be somebody new';
const HINT =
  'Put the key that was dropped back: as the last one in RECADO_KEY, or, to retire it, as lookup:<its base64>. Without it nobody can be found by their address, also not to be erased.';
