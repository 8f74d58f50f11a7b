import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createSealer } from '../privacy/sealer.ts';
import { createTestBot } from '../testing/test-bot.ts';

const echo = flow('echo', { version: 1 })
  .ask('word', freeText(), { pt: 'diga' })
  .say('answer', { pt: 'você disse {word}' }, { next: { to: 'word', clear: ['word'] } })
  .end();

describe('a message that does not open', () => {
  it('is never lost, says why it waits, and once it is given up its conversation goes on', async () => {
    const bot = await createTestBot({ flows: [echo], entry: echo, turns: { maxAttempts: 2 } });
    const addresses = { phone: '5511900000001' };
    const user = bot.user(addresses);
    await user.says('oi');
    const conversation = await bot.bot.conversationWith(bot.transport.channelId, addresses);
    const otherKey = createSealer({ current: { id: 'test', secret: new Uint8Array(32).fill(9) }, previous: [] });
    await bot.store.mailbox.accept([
      { inboundId: 'broken', conversationId: conversation, receivedAt: bot.clock.now(), body: otherKey.seal({}, { purpose: 'inbound' }) },
    ]);
    await user.saysAtOnce('azul');
    for (let second = 0; second < 60; second += 1) await bot.advance(1_000);
    expect(await bot.store.ledger.open(10)).toMatchObject([{ inboundId: 'broken', attempts: 0, reason: 'SEAL_BROKEN' }, { attempts: 0 }]);
    expect(await bot.store.ledger.balance()).toMatchObject({ pending: 2, deadLettered: 0 });
    expect(await bot.store.ledger.giveUp('broken', 'SEAL_BROKEN')).toBe(true);
    await bot.advance(5_000);
    expect(await bot.store.ledger.balance()).toMatchObject({ pending: 0, handled: 2, deadLettered: 1 });
    expect(await bot.store.ledger.deadLetters(10)).toMatchObject([{ id: 'broken', reason: 'SEAL_BROKEN' }]);
  });
});
