import { createFakeClock } from '@recado/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostSettings } from '../host/host-message.ts';
import type { BotEvent } from './bot-event.ts';
import { BotProcess } from './bot-process.ts';

const entry = new URL('../__fixtures__/fake-host.ts', import.meta.url);
const open: BotProcess[] = [];
afterEach(() => Promise.all(open.splice(0).map((bot) => bot.stop())));

/** The bot file's name tells the fake host what to do. */
function aBotThat(does: 'works' | 'dies' | 'fails' | 'talks') {
  const settings: HostSettings = {
    botFile: does,
    dataDir: '/tmp',
    port: 0,
    logLevel: 'info',
    graphUrl: 'http://127.0.0.1',
    phoneNumberId: '1',
    accessToken: 't',
    appSecret: 's',
    verifyToken: 'v',
  };
  const clock = createFakeClock();
  const events: BotEvent[] = [];
  let look: () => void = () => undefined;
  const onEvent = (event: BotEvent) => {
    events.push(event);
    look();
  };
  const bot = new BotProcess({ settings: Promise.resolve(settings), onEvent, entry, clock });
  open.push(bot);
  const seen = (type: BotEvent['type'], times = 1) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (events.filter((event) => event.type === type).length >= times) resolve();
      };
      look();
    });
  bot.start();
  return { bot, events, clock, seen };
}

const release = { type: 'agent', addresses: { phone: '1' }, signal: { type: 'agent.release' } } as const;

describe('BotProcess', () => {
  it('is ready when its bot is, and answers', async () => {
    const { bot } = aBotThat('works');
    expect(bot.webhookUrl).toBeUndefined();
    await bot.ready();
    expect(bot.webhookUrl).toMatch(/^http:\/\/127\.0\.0\.1\/\d+$/);
    expect(await bot.request({ type: 'settled' })).toBe(true);
  });

  it('passes on what the bot prints', async () => {
    const { events, seen } = aBotThat('talks');
    await seen('bot.output');
    expect(events).toContainEqual({ type: 'bot.output', line: 'one line' });
  });

  it('is started again after a death, later each time, and given up in the end', async () => {
    const { bot, events, clock, seen } = aBotThat('dies');
    const waits: number[] = [];
    for (let death = 1; death <= 6; death += 1) {
      await seen('bot.crashed', death);
      const last = events.at(-1);
      if (last?.type === 'bot.crashed') waits.push(last.retryInMs);
      await clock.advance(5_000);
    }
    expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200]);
    await seen('bot.failed');
    await expect(bot.ready()).rejects.toThrow('ended 7 times in a row (exit code 3)');
  });

  it('rejects what was asked when the process dies before it answers, and comes back', async () => {
    const { bot, clock, seen } = aBotThat('works');
    await bot.ready();
    const former = bot.webhookUrl;
    await expect(bot.request(release)).rejects.toThrow('has ended');
    await seen('bot.crashed');
    expect(bot.webhookUrl).toBeUndefined();
    await clock.advance(100);
    await bot.ready();
    expect(bot.webhookUrl).not.toBe(former);
  });

  it('stays down when the bot cannot run, until it is told to try again', async () => {
    const { bot, events, seen } = aBotThat('fails');
    await expect(bot.ready()).rejects.toMatchObject({ message: 'no bot', hint: 'write one' });
    await bot.restart();
    await seen('bot.failed', 2);
    expect(events.map(({ type }) => type)).toEqual(['bot.starting', 'bot.failed', 'bot.starting', 'bot.failed']);
  });

  it('is one process however often it is restarted at once', async () => {
    const { bot, events } = aBotThat('works');
    await bot.ready();
    await Promise.all([bot.restart(), bot.restart(), bot.restart()]);
    await bot.ready();
    expect(events.filter(({ type }) => type === 'bot.crashed')).toEqual([]);
    expect(await bot.request({ type: 'settled' })).toBe(true);
  });

  it('rejects those who wait when it is stopped', async () => {
    const { bot } = aBotThat('works');
    const waiting = expect(bot.ready()).rejects.toThrow('stopped');
    await bot.stop();
    await waiting;
    await expect(bot.request({ type: 'settled' })).rejects.toThrow('has ended');
  });
});
