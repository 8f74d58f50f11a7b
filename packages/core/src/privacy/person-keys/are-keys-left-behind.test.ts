import { describe, expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import { createMemoryKeyStore } from '../../memory/key-store/memory-key-store.ts';
import { createSealer } from '../sealer.ts';
import { areKeysLeftBehind } from './are-keys-left-behind.ts';
import { createPersonKeys } from './create-person-keys.ts';

const sealer = createSealer({ current: { id: 'k', secret: new Uint8Array(32) }, previous: [] });

async function aStore(people: number) {
  const store = createMemoryKeyStore();
  const keys = createPersonKeys({ sealer, store });
  for (let person = 0; person < people; person += 1) await keys.sealerOf(contactId(`c${person}`));
  return store;
}

describe('keys of people', () => {
  it.each([
    [3, 0, true],
    [0, 0, false],
    [3, 3, false],
    [0, 3, false],
  ])('with %i where they were and %i where they are looked for are left behind: %s', async (from, to, expected) => {
    expect(await areKeysLeftBehind({ from: await aStore(from), to: await aStore(to) })).toBe(expected);
  });
});
