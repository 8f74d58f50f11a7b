import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createTestBot } from '../testing/test-bot.ts';
import { textOf } from '../testing/test-user.ts';
import type { BotSetup } from './define-bot.ts';

const echo = flow('echo', { version: 1 })
  .ask('word', freeText(), { pt: 'diga' })
  .say('answer', { pt: 'você disse {word}' }, { next: { to: 'word', clear: ['word'] } })
  .end();
const setup: BotSetup = { flows: [echo], entry: echo, turns: { maxAttempts: 5 } };

/** A bot that only receives, one that does the rest, and processes that lease and are never heard of again. */
async function mortals() {
  const clock = createFakeClock();
  const store = createMemoryConversationStore({ clock });
  const receives = await createTestBot({ ...setup, roles: ['webhook'] }, { store, clock });
  const dieTimes = async (times: number, conversations = 1) => {
    for (let death = 0; death < times; death += 1) {
      for (let at = 0; at < conversations; at += 1) {
        expect(await store.turns.lease({ owner: 'mortal', ttlMs: 1_000, maxMessages: 16 })).toBeDefined();
      }
      await clock.advance(1_000);
    }
  };
  const startWorking = () => createTestBot({ ...setup, roles: ['worker', 'dispatcher', 'timers'] }, { store, clock });
  return { store, receives, dieTimes, startWorking };
}

describe('a message whose processes die', () => {
  it('is set aside with the reason once as many died as tries may fail; the contact is told, and the rest goes on', async () => {
    const { store, receives, dieTimes, startWorking } = await mortals();
    const user = receives.user();
    await user.saysAtOnce('mortal', 'oi');
    await dieTimes(5);
    const works = await startWorking();
    await works.advance(2_000);
    expect(await store.ledger.deadLetters(10)).toMatchObject([{ kind: 'message', reason: 'PROCESS_DIED' }]);
    expect(works.transport.sent.map(({ message }) => textOf(message))).toEqual([expect.stringContaining('Tive um problema'), 'diga']);
    expect(await store.ledger.balance()).toMatchObject({ accepted: 2, handled: 1, deadLettered: 1, pending: 0 });
  });

  it('is answered when fewer died', async () => {
    const { store, receives, dieTimes, startWorking } = await mortals();
    await receives.user().says('oi');
    await dieTimes(4);
    await (await startWorking()).advance(2_000);
    expect(await store.ledger.balance()).toMatchObject({ handled: 1, deadLettered: 0 });
  });

  it('does not take those with it that were in its processes by chance: the suspects run one at a time', async () => {
    const { store, receives, dieTimes, startWorking } = await mortals();
    for (let at = 0; at < 6; at += 1) await receives.user({ phone: `55119000000${at}0` }).says('oi');
    await dieTimes(3, 6);
    const works = await startWorking();
    for (let waited = 0; waited < 8; waited += 1) await works.advance(1_000);
    expect(await store.ledger.balance()).toMatchObject({ accepted: 6, handled: 6, deadLettered: 0, pending: 0 });
  });
});
