import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createTestBot } from '../testing/test-bot.ts';

const echo = flow('echo', { version: 1 }).ask('word', freeText(), { pt: 'diga' }).end();

/** A bot whose store takes messages only when it is let. */
async function slowBot() {
  const clock = createFakeClock();
  const kept = createMemoryConversationStore({ clock });
  const gates: (() => void)[] = [];
  const store: ConversationStore = {
    ...facetsOf(kept),
    mailbox: {
      accept: async (entries) => {
        await new Promise<void>((resolve) => gates.push(resolve));
        return kept.mailbox.accept(entries);
      },
    },
  };
  const bot = await createTestBot({ flows: [echo], entry: echo, receiving: { maxPending: 2, timeoutMs: 5_000 } }, { store, clock });
  const deliver = (id: string) =>
    bot.transport.deliver({
      type: 'text',
      text: 'oi',
      id,
      channelId: bot.transport.channelId,
      from: { addresses: { phone: '5511987654321' } },
      sentAt: clock.now(),
      raw: {},
    });
  const open = async (count: number) => {
    while (gates.length < count) await new Promise((resolve) => setImmediate(resolve));
    for (const gate of gates.splice(0)) gate();
  };
  return { bot, kept, deliver, open, waiting: () => gates.length };
}

const facetsOf = (store: ConversationStore): ConversationStore => ({
  specVersion: 1,
  name: store.name,
  mailbox: store.mailbox,
  turns: store.turns,
  relay: store.relay,
  timers: store.timers,
  ledger: store.ledger,
  people: store.people,
  onWork: (listener) => store.onWork(listener),
  close: () => store.close(),
});

describe('receiving more than the store takes', () => {
  it('turns away what is over the bound, and takes it when it is repeated', async () => {
    const { kept, deliver, open, bot } = await slowBot();
    const first = deliver('a');
    const second = deliver('b');
    await expect(deliver('c')).rejects.toMatchObject({ code: 'OVERLOADED', retry: { action: 'later' } });
    await open(2);
    await Promise.all([first, second]);
    const again = deliver('c');
    await open(1);
    await again;
    await bot.settle();
    expect(await kept.ledger.balance()).toMatchObject({ accepted: 3, pending: 0 });
  });

  it('turns away what the store does not take in time; what it takes after all is a duplicate when repeated', async () => {
    const { bot, kept, deliver, open } = await slowBot();
    const late = deliver('a');
    const turnedAway = expect(late).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await bot.clock.advance(5_000);
    await turnedAway;
    await open(1);
    const again = deliver('a');
    await open(1);
    await again;
    await bot.settle();
    expect(await kept.ledger.balance()).toMatchObject({ accepted: 1, pending: 0 });
  });
});
