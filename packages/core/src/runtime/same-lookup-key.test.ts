import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryKeyStore } from '../memory/key-store/memory-key-store.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import type { Keyring } from '../privacy/keyring.ts';
import { createPersonKeys } from '../privacy/person-keys/create-person-keys.ts';
import { createSealer } from '../privacy/sealer.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createTestBot, type TestBot, type TestBotOptions } from '../testing/test-bot.ts';

const form = flow('form', { version: 1 }).ask('name', freeText(), { pt: 'Como se chama?' }).end();
const key = (id: string, seed: number) => ({ id, secret: new Uint8Array(32).fill(seed) });
const [older, newer] = [key('older', 1), key('newer', 2)];
const PHONE = { phone: '5511987654321' };

/** A bot on one store, with whichever keys. */
function startsOn(clock = createFakeClock()) {
  const shared: TestBotOptions = { clock, store: createMemoryConversationStore({ clock }), keys: createMemoryKeyStore() };
  return (keyring: Keyring) => createTestBot({ flows: [form], entry: form }, { ...shared, keyring });
}

/** As `recado privacy rewrap`. */
const rewrap = ({ keyring, keys }: TestBot) => createPersonKeys({ sealer: createSealer(keyring), store: keys }).rewrap();

describe('a bot whose key ring changes', () => {
  it('starts with a new key in front of the old one, and with the old one kept for lookups', async () => {
    const startWith = startsOn();
    const bot = await startWith({ current: older, previous: [] });
    const before = await bot.user(PHONE).conversation();
    await bot.user(PHONE).says('oi');
    await bot.stop();
    for (const keyring of [
      { current: newer, previous: [older] },
      { current: newer, previous: [], lookup: older },
    ]) {
      const after = await startWith(keyring);
      expect(await after.user(PHONE).conversation()).toBe(before);
      await rewrap(after);
      await after.stop();
    }
  });

  it('does not start once the key by which people are found is dropped', async () => {
    const startWith = startsOn();
    const bot = await startWith({ current: newer, previous: [older] });
    await bot.user(PHONE).says('oi');
    await bot.stop();
    await expect(startWith({ current: newer, previous: [] })).rejects.toMatchObject({
      code: 'KEY_MISSING',
      message: expect.stringContaining('lookup key'),
      hint: expect.stringContaining('lookup:'),
    });
    await (await startWith({ current: newer, previous: [older] })).stop();
  });

  it('starts with whichever keys while nobody has written', async () => {
    const startWith = startsOn();
    await (await startWith({ current: older, previous: [] })).stop();
    const bot = await startWith({ current: newer, previous: [] });
    expect((await bot.user(PHONE).says('oi')).length).toBeGreaterThan(0);
    await bot.stop();
    await expect(startWith({ current: older, previous: [] })).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });
});
