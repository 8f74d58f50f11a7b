import { describe, expect, it } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { contactOf } from '../conversation/ids.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryKeyStore } from '../memory/key-store/memory-key-store.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTestBot } from '../testing/test-bot.ts';
import { textOf } from '../testing/test-user.ts';
import type { BotSetup } from './define-bot.ts';

const echo = flow('echo', { version: 1, title: { pt: 'o eco' } })
  .say('hello', { pt: 'pronto' })
  .ask('word', freeText(), { pt: 'diga' })
  .say('answer', { pt: 'você disse {word}' }, { next: { to: 'word', clear: ['word'] } })
  .end();
const setup: BotSetup = { flows: [echo], entry: echo };

describe('a bot at work', () => {
  it('answers a webhook delivered twice once', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    await user.says('oi');
    const again = { ...(await lastInbound(bot)), id: 'wamid.same' };
    await bot.transport.deliver(again, again);
    await bot.transport.deliver(again);
    await bot.settle();
    expect(user.hears().filter((message) => textOf(message).startsWith('você disse'))).toHaveLength(1);
    expect(await bot.store.ledger.balance()).toMatchObject({ accepted: 2, handled: 2, pending: 0 });
  });

  it('stores nothing readable of what people write', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user({ phone: '5511912345678', displayName: 'Zuleica Prado' });
    await user.says('oi');
    await user.says('segredo-absoluto');
    const conversation = await user.conversation();
    const kept = JSON.stringify([
      await bot.store.people.snapshot(conversation),
      await bot.store.people.export(conversation.split(':')[1] as never),
      await bot.store.ledger.open(10),
    ]);
    for (const personal of ['segredo-absoluto', 'Zuleica', '5511912345678']) expect(kept).not.toContain(personal);
    expect((await user.snapshot())?.displayName).toBe('Zuleica Prado');
  });

  it('runs an action once although the turn is tried again, with one key', async () => {
    const keys: string[] = [];
    let failures = 2;
    const actions = flow('actions', { version: 1 })
      .action('charge', ({ key }) => void keys.push(key))
      .action('flaky', () => {
        failures -= 1;
        if (failures >= 0) throw new Error('away');
      })
      .say('done', { pt: 'feito' })
      .end();
    const bot = await createTestBot({ flows: [actions], entry: actions });
    const user = bot.user();
    expect(await user.says('oi')).toEqual([]);
    await bot.advance(1_000);
    await bot.advance(2_000);
    expect(user.hears().map(textOf)).toEqual(['feito']);
    expect(keys).toHaveLength(1);
  });

  it('sends a poison message to the dead letters with the reason, tells the contact, and goes on', async () => {
    const logger = createRecordingLogger();
    const fragile = flow('fragile', { version: 1 })
      .ask('word', freeText(), { pt: 'diga' })
      .action('check', ({ slots }) => {
        if (slots.word === 'veneno') throw new TypeError('the word itself must not be logged: veneno');
      })
      .say('fine', { pt: 'certo' }, { next: { to: 'word', clear: ['word'] } })
      .end();
    const bot = await createTestBot({ flows: [fragile], entry: fragile, turns: { maxAttempts: 3 } }, { logger });
    const user = bot.user();
    await user.says('oi');
    await user.says('veneno');
    for (let waited = 0; waited < 10; waited += 1) await bot.advance(1_000);
    expect(user.hears().map(textOf)).toEqual(['Tive um problema para responder a isso. Pode tentar de novo daqui a pouco?']);
    expect(await bot.store.ledger.deadLetters(10)).toMatchObject([{ kind: 'message', reason: 'TypeError' }]);
    await user.plays([['mel', 'certo']]);
    expect(await bot.store.ledger.balance()).toMatchObject({ accepted: 3, handled: 2, deadLettered: 1, pending: 0 });
    expect(JSON.stringify(logger.entries)).not.toContain('veneno');
  });

  it('takes the error path of an action that has one', async () => {
    const safe = flow('safe', { version: 1 })
      .action('call', () => Promise.reject(new Error('down')), { onError: 'sorry' })
      .say('ok', { pt: 'ok' }, { next: 'end' })
      .say('sorry', { pt: 'o serviço está fora do ar' })
      .end();
    await (await createTestBot({ flows: [safe], entry: safe })).user().plays([['oi', 'fora do ar']]);
  });

  it('holds a refused reply back, keeps the order, and gives up on what can never be sent', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    bot.transport.nextOutcomes.push({ status: 'refused', error: { raw: '130429' }, retry: { action: 'later', afterMs: 5_000 } });
    expect(await user.says('oi')).toEqual([]);
    await bot.advance(5_000);
    expect(user.hears().map(textOf)).toEqual(['pronto', 'diga']);
    bot.transport.nextOutcomes.push({ status: 'refused', error: { raw: '131026' }, retry: { action: 'never' } });
    expect((await user.says('a')).map(textOf)).toEqual(['diga']);
    expect(await bot.store.ledger.deadLetters(10)).toMatchObject([{ kind: 'reply', reason: '131026' }]);
  });

  it('settles an ambiguous send by its receipt, and sends nothing twice', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    bot.transport.nextOutcomes.push({ status: 'ambiguous', reason: 'timeout' });
    expect(await user.says('oi')).toEqual([]);
    const [attempt] = bot.transport.attempts;
    await bot.transport.report({
      channelId: bot.transport.channelId,
      outboxId: attempt!.outboxId,
      transportMessageId: 'x',
      status: 'sent',
      at: bot.clock.now(),
    });
    await bot.settle();
    expect(user.hears().map(textOf)).toEqual(['diga']);
    expect(bot.transport.attempts).toHaveLength(2);
    expect((await bot.store.ledger.balance()).replies).toMatchObject({ committed: 2, sent: 2, possibleDuplicates: 0 });
  });

  it('sends again after reconcileAfterMs without a receipt, and records the possible duplicate', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    bot.transport.nextOutcomes.push({ status: 'ambiguous', reason: 'timeout' });
    await user.says('oi');
    await bot.advance(59_000);
    expect(user.hears()).toEqual([]);
    await bot.advance(1_001);
    expect(user.hears().map(textOf)).toEqual(['pronto', 'diga']);
    expect((await bot.store.ledger.balance()).replies).toMatchObject({ committed: 2, sent: 2, possibleDuplicates: 1 });
  });

  it('waits for a receipt anew when its process starts again, and three times as long at most', async () => {
    const clock = createFakeClock();
    const store = createMemoryConversationStore({ clock });
    const first = await createTestBot(setup, { store, clock });
    first.transport.nextOutcomes.push({ status: 'ambiguous', reason: 'timeout' });
    await first.user().says('oi');
    await first.stop();
    const heard: string[] = [];
    for (let at = 0; at < 180_000; at += 45_000) {
      expect(heard).toEqual([]);
      const again = await createTestBot(setup, { store, clock });
      await again.advance(45_000);
      heard.push(...again.user().hears().map(textOf));
      await again.stop();
    }
    expect(heard).toEqual(['pronto', 'diga']);
  });

  it('gives an ambiguous send up when the policy says so', async () => {
    const bot = await createTestBot({ ...setup, sending: { ambiguous: 'dead-letter', reconcileAfterMs: 1_000 } });
    const user = bot.user();
    bot.transport.nextOutcomes.push({ status: 'ambiguous', reason: 'timeout' });
    await user.says('oi');
    await bot.advance(2_500);
    expect(user.hears().map(textOf)).toEqual(['diga']);
    expect(await bot.store.ledger.deadLetters(10)).toMatchObject([{ reason: 'AMBIGUOUS_SEND' }]);
  });

  it('leaves conversations alone that another key sealed, and goes on when the right one is back', async () => {
    const store = createMemoryConversationStore({ clock: createFakeClock() });
    const bot = await createTestBot(setup, { store });
    await bot.user().says('oi');
    const conversation = await bot.user().conversation();
    await bot.stop();
    const otherKeyring = { current: { id: 'test', secret: new Uint8Array(32).fill(9) }, previous: [], lookup: bot.keyring.current };
    const refused = await createTestBot(setup, { store, keyring: otherKeyring });
    await expect(refused.bot.signal(conversation, { type: 'agent.message', text: 'oi' })).rejects.toThrow(SealBrokenError);
    await refused.stop();
    const stranger = await createTestBot(setup, { store, keyring: otherKeyring, keys: createMemoryKeyStore() });
    await stranger.bot.signal(conversation, { type: 'agent.message', text: 'oi' });
    await stranger.settle();
    await stranger.stop();
    expect(await store.ledger.balance()).toMatchObject({ handled: 1, pending: 1, deadLettered: 0 });
    expect(await bot.snapshot(conversation)).toMatchObject({ stack: [{ flowId: 'echo', stepId: 'word' }] });
  });

  it('publishes events and jobs of a turn once, with what is personal sealed', async () => {
    const events = flow('events', { version: 1 })
      .ask('word', freeText(), { pt: 'diga' })
      .complete(({ slots, emit, enqueue, seal, reply }) => {
        emit('word.said', seal(slots));
        enqueue('jobs', 'count', { letters: slots.word.length });
        reply({ pt: 'ok' });
      });
    const bot = await createTestBot({
      flows: [events],
      entry: events,
      eventQueues: { 'word.said': 'words' },
      messageEventsQueue: 'archive',
    });
    const user = bot.user({ phone: '5511912345678', displayName: 'Zuleica' });
    await user.plays([
      ['oi', 'diga'],
      ['ajuda', 'cancelar'],
      ['tenho a palavra secreta-xyz', 'ok'],
      ['meu telefone é 11 91234-5678', 'diga'],
    ]);
    const seen: unknown[] = [];
    for (const queue of ['words', 'jobs', 'archive']) await bot.queue.consume(queue, async (job) => void seen.push(job));
    while ((await bot.queue.balance()).waiting + (await bot.queue.balance()).active > 0)
      await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(6);
    const text = JSON.stringify(seen);
    expect(text).toContain('meu telefone é <PHONE>');
    expect(text).toContain('ajuda');
    expect(text).not.toContain('91234');
    expect(text).not.toContain('secreta');
  });

  it('refuses a raw string in an event, also from JavaScript', async () => {
    const leaky = flow('leaky', { version: 1 })
      .action('leak', ({ emit }) => emit('user.seen', JSON.parse('{"phone":"5511987654321"}')))
      .end();
    const bot = await createTestBot({ flows: [leaky], entry: leaky, turns: { maxAttempts: 1 } });
    await bot.user().says('oi');
    expect(await bot.store.ledger.deadLetters(10)).toMatchObject([{ reason: 'UNSAFE_VALUE' }]);
    expect(await bot.queue.balance()).toMatchObject({ waiting: 0 });
  });

  it('refuses a name of an event or a job in which somebody is found', async () => {
    for (const name of ['registered João da Silva', 'cpf 529.982.247-25']) {
      for (const leak of ['emit', 'enqueue'] as const) {
        const leaky = flow('leaky', { version: 1 })
          .action('leak', ({ emit, enqueue }) => (leak === 'emit' ? emit(name, {}) : enqueue('jobs', name, {})))
          .end();
        const bot = await createTestBot({ flows: [leaky], entry: leaky, turns: { maxAttempts: 1 } });
        await bot.user().says('oi');
        expect(await bot.store.ledger.deadLetters(10)).toMatchObject([{ reason: 'UNSAFE_VALUE' }]);
        expect(await bot.queue.balance()).toMatchObject({ waiting: 0 });
      }
    }
  });

  it('marks what it works on as read, and shows that it types only when the turn takes long', async () => {
    let finish: () => void = () => undefined;
    const slow = flow('slow', { version: 1 })
      .ask('word', freeText(), { pt: 'diga' })
      .action('think', () => new Promise<void>((resolve) => (finish = resolve)))
      .say('done', { pt: 'pensei' })
      .end();
    const bot = await createTestBot({ flows: [slow], entry: slow });
    const user = bot.user();
    await user.says('oi');
    expect(bot.transport.signals.map(({ type }) => type)).toEqual(['read']);
    const heard = user.says('pense');
    while (bot.transport.signals.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await bot.clock.advance(250);
    expect(bot.transport.signals.map(({ type }) => type)).toEqual(['read', 'read', 'typing']);
    finish();
    expect((await heard).map(textOf)).toEqual(['pensei']);
  });

  it('answers somebody who writes again after everything of theirs was erased', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    await user.says('oi');
    await bot.store.people.erase(contactOf(await user.conversation()));
    expect((await user.says('oi de novo')).map(textOf)).toEqual(['pronto', 'diga']);
  });

  it('shares the work between processes by role, on one store', async () => {
    const store = createMemoryConversationStore({ clock: createFakeClock() });
    const receives = await createTestBot({ ...setup, roles: ['webhook'] }, { store });
    const works = await createTestBot({ ...setup, roles: ['worker', 'timers'] }, { store });
    const sends = await createTestBot({ ...setup, roles: ['dispatcher'] }, { store });
    await receives.user().says('oi');
    for (const bot of [works, sends]) await bot.settle();
    expect(sends.transport.sent.map(({ message }) => textOf(message))).toEqual(['pronto', 'diga']);
    expect([receives, works].flatMap((bot) => bot.transport.sent)).toEqual([]);
    expect(works.reports).toHaveLength(1);
    await expect(works.transport.deliver()).rejects.toThrow('not started');
  });

  it('tells where a conversation stands, personal values masked', async () => {
    const bot = await createTestBot(setup);
    const user = bot.user();
    expect(await bot.bot.inspect(await user.conversation())).toBeUndefined();
    await user.says('oi');
    expect(await bot.bot.inspect(await user.conversation())).toMatchObject({
      frames: [{ flowId: 'echo', stepId: 'word', phase: 'question' }],
      isHandedOff: false,
    });
  });
});

async function lastInbound(bot: Awaited<ReturnType<typeof createTestBot>>) {
  return {
    type: 'text' as const,
    text: 'eco',
    id: 'wamid.x',
    channelId: bot.transport.channelId,
    from: { addresses: { phone: '5511987654321' } },
    sentAt: bot.clock.now(),
    raw: {},
  };
}
