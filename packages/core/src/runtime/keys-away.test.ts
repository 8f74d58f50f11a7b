import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryKeyStore } from '../memory/key-store/memory-key-store.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTestBot } from '../testing/test-bot.ts';

const echo = flow('echo', { version: 1 })
  .ask('word', freeText(), { pt: 'diga' })
  .say('answer', { pt: 'você disse {word}' }, { next: { to: 'word', clear: ['word'] } })
  .end();

describe('while the store of keys is away', () => {
  it('people whose key is at hand are served, the others are turned away and served when it is back', async () => {
    const keys = createMemoryKeyStore();
    const logger = createRecordingLogger();
    const bot = await createTestBot({ flows: [echo], entry: echo }, { keys, logger });
    const known = bot.user({ phone: '5511900000001' });
    expect(await known.says('oi')).toHaveLength(1);
    const { find, add } = keys;
    let asked = 0;
    keys.find = keys.add = () => {
      asked += 1;
      return Promise.reject(new StoreUnavailableError('it went away'));
    };
    const strangers = Array.from({ length: 8 }, (_, at) => bot.user({ phone: `551190000001${at}` }));
    for (const stranger of strangers) await expect(stranger.says('oi')).rejects.toMatchObject({ code: 'KEYS_UNAVAILABLE' });
    expect(asked).toBe(5);
    expect(await known.says('azul')).not.toHaveLength(0);
    expect(logger.entries.filter(({ event }) => event === 'circuit.opened').map(({ fields }) => fields.circuit)).toEqual(['keys']);
    expect(await bot.bot.health()).toMatchObject({
      status: 'degraded',
      ready: true,
      checks: { store: { status: 'up' }, keys: { status: 'down' } },
    });
    Object.assign(keys, { find, add });
    expect((await bot.bot.health()).checks.keys).toMatchObject({ status: 'degraded', reason: 'CIRCUIT_OPEN' });
    await bot.advance(5_000);
    for (const stranger of strangers) expect(await stranger.says('oi')).toHaveLength(1);
    expect((await bot.bot.health()).status).toBe('up');
  });

  it('one that hangs is given up before the conversation store is blamed', async () => {
    const keys = createMemoryKeyStore();
    const logger = createRecordingLogger();
    const bot = await createTestBot({ flows: [echo], entry: echo }, { keys, logger });
    keys.add = () => new Promise(() => undefined);
    for (let message = 0; message < 6; message += 1) {
      const refused = expect(bot.user({ phone: `551190000001${message}` }).says('oi')).rejects.toMatchObject({ code: 'KEYS_UNAVAILABLE' });
      await bot.clock.advance(2_000);
      await refused;
    }
    const opened = logger.entries.filter(({ event }) => event === 'circuit.opened').map(({ fields }) => fields.circuit);
    expect([...new Set(opened)]).toEqual(['keys']);
  });

  it('a turn of somebody whose key is not at hand waits, and loses no try', async () => {
    const keys = createMemoryKeyStore();
    const receives = await createTestBot({ flows: [echo], entry: echo, roles: ['webhook'] }, { keys });
    await receives.user().says('oi');
    const { find } = keys;
    keys.find = () => Promise.reject(new Error('ECONNREFUSED'));
    const works = await createTestBot(
      { flows: [echo], entry: echo, roles: ['worker', 'dispatcher', 'timers'], turns: { maxAttempts: 2 } },
      { keys, store: receives.store, clock: receives.clock },
    );
    for (let second = 0; second < 20; second += 1) await works.advance(1_000);
    expect(await works.store.ledger.balance()).toMatchObject({ pending: 1, deadLettered: 0 });
    expect(await works.store.ledger.open(1)).toMatchObject([{ attempts: 0 }]);
    keys.find = find;
    for (let second = 0; second < 8; second += 1) await works.advance(1_000);
    expect(await works.store.ledger.balance()).toMatchObject({ pending: 0, handled: 1 });
  });
});
