import { expect, it } from 'vitest';
import { flow } from '../flow/build/flow-builder.ts';
import { type IntentRouter, NOTHING_UNDERSTOOD } from '../ports/intent-router/intent-router.ts';
import { createTestBot } from '../testing/test-bot.ts';
import type { BotRole } from './bot-options.ts';

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
  const hello = flow('hello', { version: 1 }).say('hi', { pt: 'Oi' }).end();
  const bot = await createTestBot({ flows: [hello], entry: hello, router, roles });
  expect(prepared).toBe(times);
  await bot.stop();
});
