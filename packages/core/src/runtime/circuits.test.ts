import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import type { SendOutcome } from '../ports/transport/transport.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTestBot } from '../testing/test-bot.ts';

const echo = flow('echo', { version: 1 }).ask('word', freeText(), { pt: 'diga' }).end();
const unreached: SendOutcome = {
  status: 'refused',
  error: { raw: 'ECONNREFUSED' },
  isUnreached: true,
  retry: { action: 'later', afterMs: 1_000 },
};

describe('sending while nobody is reached', () => {
  it('stops after some failures, probes with one, and sends everything when the vendor is back: no reply is given up', async () => {
    const logger = createRecordingLogger();
    const sending = { concurrency: 1, circuit: { consecutiveFailures: 3, openMs: 2_000, maxOpenMs: 2_000 } };
    const bot = await createTestBot({ flows: [echo], entry: echo, sending }, { logger });
    let isAway = true;
    const script = () => (isAway ? unreached : { status: 'accepted' as const, transportMessageId: 'm' });
    bot.transport.nextOutcomes.push(...Array.from({ length: 200 }, () => script));
    const users = Array.from({ length: 6 }, (_, at) => bot.user({ phone: `551190000000${at}` }));
    for (const user of users) await user.says('oi');
    expect(bot.transport.attempts).toHaveLength(3);
    for (let seconds = 0; seconds < 60; seconds += 1) await bot.advance(1_000);
    expect(bot.transport.attempts.length).toBeLessThan(3 + 60 / 2 + 2);
    expect(logger.events()).toContain('circuit.opened');

    isAway = false;
    for (let seconds = 0; seconds < 5; seconds += 1) await bot.advance(1_000);
    expect((await bot.store.ledger.balance()).replies).toMatchObject({ committed: 6, sent: 6, deadLettered: 0, possibleDuplicates: 0 });
    expect(logger.events()).toContain('circuit.closed');
  });
});
