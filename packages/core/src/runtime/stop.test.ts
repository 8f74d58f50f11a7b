import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createTestBot } from '../testing/test-bot.ts';
import { textOf } from '../testing/test-user.ts';

/** A flow whose action ends when it is let, and counts how often it began. */
function thinking() {
  const begun: { readonly key: string; readonly signal: AbortSignal; readonly finish: () => void }[] = [];
  const think = flow('think', { version: 1 })
    .ask('word', freeText(), { pt: 'diga' })
    .action('ponder', ({ key, signal }) => new Promise<void>((finish) => void begun.push({ key, signal, finish })))
    .say('done', { pt: 'pensei' })
    .end();
  return { setup: { flows: [think], entry: think }, begun };
}

describe('stopping', () => {
  it('lets a turn that runs end, and sends its reply', async () => {
    const { setup, begun } = thinking();
    const bot = await createTestBot(setup);
    const user = bot.user();
    await user.says('oi');
    const heard = user.says('pense');
    while (begun.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const stopped = bot.bot.stop();
    begun[0]?.finish();
    await stopped;
    await heard;
    expect(await bot.store.ledger.balance()).toMatchObject({ accepted: 2, handled: 2, pending: 0 });
  });

  it('hands back what does not end in time: another process goes on at once, under the same key, and the late one commits nothing', async () => {
    const clock = createFakeClock();
    const store = createMemoryConversationStore({ clock });
    const { setup, begun } = thinking();
    const first = await createTestBot(setup, { store, clock });
    const user = first.user();
    await user.says('oi');
    const heard = user.says('pense');
    while (begun.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const stopped = first.bot.stop({ withinMs: 8_000 });
    await clock.advance(8_000);
    await stopped;
    expect(begun[0]?.signal.aborted).toBe(true);

    const starting = createTestBot(setup, { store, clock });
    while (begun.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(begun[1]?.key).toBe(begun[0]?.key);
    for (const { finish } of begun) finish();
    const second = await starting;
    await heard;
    expect([...first.transport.sent, ...second.transport.sent].map(({ message }) => textOf(message))).toEqual(['diga', 'pensei']);
    expect(await store.ledger.balance()).toMatchObject({ accepted: 2, handled: 2, pending: 0 });
  });
});
