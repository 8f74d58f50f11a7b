import { expect, it } from 'vitest';
import { flow } from '../flow/build/flow-builder.ts';
import { type IntentRouter, NOTHING_UNDERSTOOD } from '../ports/intent-router/intent-router.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createTestBot } from '../testing/test-bot.ts';
import type { BotRole } from './bot-options.ts';

const hello = flow('hello', { version: 1 }).say('hi', { pt: 'Oi' }).end();

it.each([
  ['before the first message', ['webhook', 'worker', 'dispatcher', 'timers'], 1],
  ['not where no turns are computed', ['webhook'], 0],
] as const satisfies readonly (readonly [string, readonly BotRole[], number])[])('a router is prepared %s', async (_, roles, times) => {
  let prepared = 0;
  const router: IntentRouter = {
    specVersion: 1,
    route: async () => NOTHING_UNDERSTOOD,
    prepare: () => {
      prepared += 1;
    },
  };
  const bot = await createTestBot({ flows: [hello], entry: hello, router, roles });
  expect(prepared).toBe(times);
  await bot.stop();
});

it('a bot starts when its router is prepared', async () => {
  let isPrepared = false;
  const router: IntentRouter = {
    specVersion: 1,
    route: async () => NOTHING_UNDERSTOOD,
    prepare: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      isPrepared = true;
    },
  };
  const bot = await createTestBot({ flows: [hello], entry: hello, router });
  expect(isPrepared).toBe(true);
  await bot.stop();
});

it('a bot answers while a long preparation goes on', async () => {
  const clock = createFakeClock();
  const router: IntentRouter = {
    specVersion: 1,
    route: async () => NOTHING_UNDERSTOOD,
    prepare: () => {
      setImmediate(() => void clock.advance(1_000));
      return new Promise(() => {});
    },
  };
  const bot = await createTestBot({ flows: [hello], entry: hello, router }, { clock });
  await bot.user().plays([['bom dia', 'Oi']]);
  await bot.stop();
});

it('a bot whose router cannot be prepared does not start', async () => {
  const router: IntentRouter = {
    specVersion: 1,
    route: async () => NOTHING_UNDERSTOOD,
    prepare: () => {
      throw new Error('no examples');
    },
  };
  await expect(createTestBot({ flows: [hello], entry: hello, router })).rejects.toThrow('no examples');
});
