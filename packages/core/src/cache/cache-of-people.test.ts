import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { contactId } from '../conversation/ids.ts';
import { createMemoryCache } from '../memory/cache/memory-cache.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createMemoryPrivacyJournal } from '../memory/memory-privacy-journal.ts';
import { parseKeyring } from '../privacy/keyring.ts';
import { createPrivacy } from '../privacy/privacy.ts';
import { publicId } from '../privacy/public-id.ts';
import { createSealer } from '../privacy/sealer.ts';
import { createCacheAside } from './cache-aside.ts';
import { cacheKey } from './cache-key.ts';
import { cacheOfPeople } from './cache-of-people.ts';

it('is dropped of who is erased, and of nobody else', async () => {
  const sealer = createSealer(parseKeyring(randomBytes(32).toString('base64')));
  const cached = createCacheAside({ cache: createMemoryCache(), sealer });
  const profile = cacheKey<string>('user:{userId}:profile', { ttlMs: 60_000 });
  const [ana, bia] = [contactId('c_ana'), contactId('c_bia')];
  const sources = new Map([
    [ana, 'Ana'],
    [bia, 'Bia'],
  ]);
  const read = (id: typeof ana) => cached.get(profile.of(id), async () => sources.get(id));
  expect([await read(ana), await read(bia)]).toEqual(['Ana', 'Bia']);
  sources.clear();
  const place = cacheOfPeople({ cached, keysOf: ({ contacts }) => contacts.map((contact) => profile.of(contact)) });
  const journal = createMemoryPrivacyJournal();
  const privacy = createPrivacy({ sealer, rights: { store: createMemoryConversationStore(), stores: [place], journal } });
  const receipt = await privacy.erase(ana, { actor: publicId('operator_7') });
  expect(receipt.counts).toMatchObject({ cache: expect.any(Number) });
  expect([await read(ana), await read(bia)]).toEqual([undefined, 'Bia']);
});
