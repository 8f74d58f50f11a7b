import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../errors/configuration-error.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import { createMemoryKeyStore } from '../../memory/key-store/memory-key-store.ts';
import { createMemoryConversationStore } from '../../memory/memory-conversation-store.ts';
import { publicId } from '../../privacy/public-id.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import type { BotSetup } from '../define-bot.ts';
import type { HealthCheck } from './health-check.ts';

const hello = flow('hello', { version: 1 }).say('hello', { pt: 'olá' }).end();
const setup: BotSetup = { flows: [hello], entry: hello };

const aBot = async (rest: Partial<BotSetup> = {}) => {
  const clock = createFakeClock();
  const store = createMemoryConversationStore({ clock });
  return { clock, store, bot: await createTestBot({ ...setup, ...rest }, { store, clock }) };
};
const checked = (check: HealthCheck) => aBot({ health: { checks: { cache: check } } }).then(({ bot }) => bot.bot.health());

describe('health', () => {
  it('is up when everything answers', async () => {
    const { bot } = await aBot();
    expect(await bot.bot.health()).toEqual({
      status: 'up',
      live: true,
      ready: true,
      checks: {
        store: { status: 'up', latencyMs: 0 },
        queue: { status: 'up', latencyMs: 0 },
        keys: { status: 'up', latencyMs: 0 },
        transport: { status: 'up', latencyMs: 0 },
      },
    });
  });

  it('is down and not ready once the bot is stopped', async () => {
    const { bot } = await aBot();
    const { bot: stopped } = bot;
    await bot.stop();
    expect(await stopped.health()).toMatchObject({ status: 'down', live: true, ready: false });
  });

  it('is down when the store fails', async () => {
    const { bot, store } = await aBot();
    store.ledger.stateOf = () => Promise.reject(new StoreUnavailableError('it went away'));
    const health = await bot.bot.health();
    expect(health).toMatchObject({ status: 'down', live: true, ready: false });
    expect(health.checks.store).toEqual({ status: 'down', reason: 'STORE_UNAVAILABLE', latencyMs: 0 });
  });

  it('is degraded and names the keys of people when their store is away', async () => {
    const keys = createMemoryKeyStore();
    const bot = await createTestBot(setup, { keys });
    expect((await bot.bot.health()).checks.keys).toMatchObject({ status: 'up' });
    keys.find = () => Promise.reject(new StoreUnavailableError('it went away'));
    expect(await bot.bot.health()).toMatchObject({
      status: 'degraded',
      ready: true,
      checks: { keys: { status: 'down', reason: 'STORE_UNAVAILABLE' } },
    });
  });

  it('is degraded while the history cannot be written', async () => {
    let isAway = true;
    const append = async () => {
      if (isAway) throw new StoreUnavailableError('it went away');
    };
    const { bot } = await aBot({ history: { append } });
    expect(await bot.bot.health()).toMatchObject({ status: 'up', checks: { history: { status: 'up' } } });
    await bot.user().says('oi');
    await expect
      .poll(() => bot.bot.health())
      .toMatchObject({ status: 'degraded', checks: { history: { status: 'down', reason: 'STORE_UNAVAILABLE' } } });
    isAway = false;
    await bot.advance(2_000);
    await expect.poll(async () => (await bot.bot.health()).status).toBe('up');
  });

  it('answers in time when the store hangs, and asks a hanging store once', async () => {
    const { bot, store, clock } = await aBot();
    let asked = 0;
    store.ledger.stateOf = () => {
      asked += 1;
      return new Promise(() => undefined);
    };
    for (let look = 0; look < 3; look += 1) {
      const health = bot.bot.health();
      await clock.advance(2_000);
      expect((await health).checks.store).toEqual({ status: 'down', reason: 'TIMEOUT', latencyMs: 2_000 });
    }
    expect(asked).toBe(1);
  });

  it('is degraded, and ready, when the queue is away: jobs wait in the store', async () => {
    const { bot } = await aBot();
    bot.queue.balance = () => Promise.reject(new StoreUnavailableError('it went away'));
    const health = await bot.bot.health();
    expect(health).toMatchObject({ status: 'degraded', ready: true, checks: { queue: { status: 'down', reason: 'STORE_UNAVAILABLE' } } });
  });

  it('is degraded while nobody is reached, until a send gets through', async () => {
    const { bot, clock } = await aBot({ sending: { circuit: { consecutiveFailures: 1, openMs: 1_000 } } });
    bot.transport.nextOutcomes.push({ status: 'ambiguous', reason: 'ETIMEDOUT' });
    await bot.user().says('oi');
    expect(await bot.bot.health()).toMatchObject({ status: 'degraded', checks: { transport: { status: 'down', reason: 'CIRCUIT_OPEN' } } });
    await clock.advance(61_000);
    await bot.settle();
    expect(await bot.bot.health()).toMatchObject({ status: 'up' });
  });

  it('says that nobody was reached while nobody tries again', async () => {
    const { bot, clock } = await aBot({ sending: { circuit: { consecutiveFailures: 1, openMs: 1_000 } } });
    bot.transport.nextOutcomes.push({ status: 'ambiguous', reason: 'ETIMEDOUT' });
    await bot.user().says('oi');
    await clock.advance(1_000);
    expect((await bot.bot.health()).checks.transport).toMatchObject({ status: 'degraded', reason: 'CIRCUIT_HALF_OPEN' });
  });

  it('is degraded when the store answers and takes nothing, as with a full disk', async () => {
    const { bot, store } = await aBot();
    store.mailbox.accept = () => Promise.reject(new StoreUnavailableError('no room'));
    const user = bot.user();
    for (let message = 0; message < 5; message += 1) await expect(user.says('oi')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const health = await bot.bot.health();
    expect(health).toMatchObject({ status: 'degraded', ready: true, checks: { store: { status: 'degraded', reason: 'CIRCUIT_OPEN' } } });
  });

  it.each([
    ['up', undefined, { status: 'up' }],
    ['degraded', undefined, { status: 'degraded' }],
    ['degraded', 'FALLEN_BACK', { status: 'degraded', reason: 'FALLEN_BACK' }],
    ['down', 'AWAY', { status: 'down', reason: 'AWAY' }],
  ] as const)('takes %s %s from a check of the application', async (status, reason, report) => {
    const health = await checked(() => (reason === undefined ? status : { status, reason: publicId(reason) }));
    expect(health.checks.cache).toEqual({ ...report, latencyMs: 0 });
    expect(health).toMatchObject({ status: status === 'up' ? 'up' : 'degraded', ready: true });
  });

  it('takes an error of a check as down by its code, and says nothing of its message', async () => {
    const hint = 'Say it to Ana.';
    const health = await checked(() => Promise.reject(new ConfigurationError({ message: 'Ana Souza', hint })));
    expect(health.checks.cache).toEqual({ status: 'down', reason: 'CONFIGURATION_INVALID', latencyMs: 0 });
  });

  it('does not let an application stand in for the store', async () => {
    const { bot, store } = await aBot({ health: { checks: { store: () => 'up' } } });
    store.ledger.stateOf = () => Promise.reject(new StoreUnavailableError('it went away'));
    expect(await bot.bot.health()).toMatchObject({ status: 'down' });
  });
});
