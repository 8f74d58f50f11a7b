import { describe, expect, it } from 'vitest';
import { flow } from '../../flow/build/flow-builder.ts';
import { createRecordingLogger } from '../../testing/recording-logger.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import type { BotRole } from '../bot-options.ts';

const hello = flow('hello', { version: 1 }).say('hello', { pt: 'olá' }).end();
const HOUR = 3_600_000;

async function aBot(outcomes: readonly ('done' | 'fails' | 'hangs')[] = [], roles?: readonly BotRole[]) {
  const logger = createRecordingLogger();
  let calls = 0;
  const maintain = async () => {
    const outcome = outcomes[calls];
    calls += 1;
    if (outcome === 'fails') throw new Error('lock timeout');
    if (outcome === 'hangs') await new Promise(() => undefined);
  };
  const history = { append: async () => undefined, maintain };
  const bot = await createTestBot({ flows: [hello], entry: hello, history, ...(roles && { roles }) }, { logger });
  return { bot, logger, calls: () => calls };
}

describe('the house of a history', () => {
  it('is kept at start and once a day by who has the timers, until the bot stops', async () => {
    const { bot, calls } = await aBot();
    expect(calls()).toBe(1);
    await bot.advance(23 * HOUR);
    expect(calls()).toBe(1);
    await bot.advance(HOUR);
    expect(calls()).toBe(2);
    await bot.stop();
    await bot.clock.advance(48 * HOUR);
    expect(calls()).toBe(2);
  });

  it('is left to others by a process without the timers', async () => {
    const { bot, calls } = await aBot([], ['webhook', 'worker', 'dispatcher']);
    await bot.advance(25 * HOUR);
    expect(calls()).toBe(0);
  });

  it.each([
    ['fails', 'Error'],
    ['hangs', 'TIMEOUT'],
  ] as const)('is tried again within the hour when it %s, and said so', async (outcome, reason) => {
    const { bot, logger, calls } = await aBot([outcome, 'done']);
    await bot.advance(5 * 60_000);
    await bot.advance(10 * 60_000);
    expect(calls()).toBe(2);
    expect(logger.entries).toContainEqual({ level: 'error', event: 'history.not_maintained', fields: { reason } });
    await bot.advance(2 * HOUR);
    expect(calls()).toBe(2);
  });
});
