import { describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { ask } from '../../flow/build/ask-spec.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import type { History, HistoryEntry } from '../../ports/history/history.ts';
import { createCircuitBreaker } from '../../resilience/circuit-breaker.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createRecordingLogger } from '../../testing/recording-logger.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { HistoryRecorder } from './history-recorder.ts';

const form = flow('form', { version: 1 })
  .slots({ secret: ask(freeText(), { pt: 'Qual é o segredo?' }) })
  .complete(({ reply, emit }) => {
    emit('form.completed', {});
    reply({ pt: 'Guardei {secret}.' });
  });

const anEntry = (id: number): HistoryEntry => ({ id: `e${id}` as never, at: id, conversationId: 'c:k' as never, kind: 'event' });
const aRecorder = (append: History['append'], { clock = createFakeClock(), logger = createRecordingLogger() } = {}) =>
  new HistoryRecorder({ history: { append }, clock, logger, circuit: createCircuitBreaker({ name: 'history', clock, openMs: 30_000 }) });
const untilIdle = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('the history of turns', () => {
  it('holds messages, replies and events of each turn, with what is personal masked', async () => {
    const kept: HistoryEntry[] = [];
    const history = { append: async (entries: readonly HistoryEntry[]) => void kept.push(...entries) };
    const bot = await createTestBot({ flows: [form], entry: form, history });
    const user = bot.user();
    await user.says('oi');
    await user.says('xilofone azul');
    await bot.bot.stop();
    expect(kept.map(({ kind, name, text }) => [kind, name, text?.toString()])).toEqual([
      ['inbound', 'text', 'oi'],
      ['outbound', 'text', 'Qual é o segredo?'],
      ['inbound', 'text', '<KNOWN>'],
      ['outbound', 'text', 'Guardei <KNOWN>.'],
      ['event', 'form.completed', undefined],
    ]);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
  });

  it('shows of a reply what its author wrote, and of what it quotes only the place', async () => {
    const kept: HistoryEntry[] = [];
    const history = { append: async (entries: readonly HistoryEntry[]) => void kept.push(...entries) };
    const quoting = flow('quoting', { version: 1 })
      .slots({ word: ask(freeText(), { pt: 'Qual é a palavra?' }) })
      .complete(({ slots, reply }) => {
        reply({ pt: 'Guardei {word|first} e {word}.' });
        reply({ pt: `Guardei ${slots.word}, sem modelo.` });
      });
    const bot = await createTestBot({ flows: [quoting], entry: quoting, history });
    const user = bot.user();
    await user.says('oi');
    await user.says('xilofone azul');
    await bot.bot.stop();
    expect(kept.slice(-2).map(({ text }) => text?.toString())).toEqual(['Guardei <KNOWN> e <KNOWN>.', 'Guardei <KNOWN>, sem modelo.']);
  });

  it('slows no reply while it is away, and gets everything afterwards, in order', async () => {
    const kept: HistoryEntry[] = [];
    let isAway = true;
    const history = {
      append: async (entries: readonly HistoryEntry[]) => {
        if (isAway) throw new Error('away');
        kept.push(...entries);
      },
    };
    const bot = await createTestBot({ flows: [form], entry: form, history });
    const user = bot.user();
    expect(await user.says('oi')).toHaveLength(1);
    expect(await user.says('azul')).toHaveLength(1);
    isAway = false;
    await bot.advance(2_000);
    await untilIdle();
    expect(kept.map(({ kind }) => kind)).toEqual(['inbound', 'outbound', 'inbound', 'outbound', 'event']);
  });

  it('gets what comes soon after each other in one batch, and what is left when it is flushed', async () => {
    const batches: number[][] = [];
    const append = async (entries: readonly HistoryEntry[]) => void batches.push(entries.map(({ at }) => at));
    const clock = createFakeClock();
    const recorder = aRecorder(append, { clock });
    recorder.record([anEntry(0)]);
    await untilIdle();
    recorder.record([anEntry(1)]);
    await untilIdle();
    recorder.record([anEntry(2)]);
    expect(batches).toEqual([[0]]);
    await clock.advance(100);
    await untilIdle();
    expect(batches).toEqual([[0], [1, 2]]);
    recorder.record([anEntry(3)]);
    await recorder.flush();
    expect(batches).toEqual([[0], [1, 2], [3]]);
    recorder.record([anEntry(4)]);
    await untilIdle();
    const full = Array.from({ length: 500 }, (_, at) => at + 5);
    recorder.record(full.map(anEntry));
    await untilIdle();
    expect(batches.slice(3)).toEqual([[4], full]);
  });

  it('keeps a bounded number while it is away, drops the oldest and counts them', async () => {
    const kept: HistoryEntry[] = [];
    let release: () => void = () => undefined;
    const append = async (entries: readonly HistoryEntry[]) => {
      await new Promise<void>((resolve) => (release = resolve));
      kept.push(...entries);
    };
    const logger = createRecordingLogger();
    const recorder = aRecorder(append, { logger });
    recorder.record([anEntry(0)]);
    await untilIdle();
    recorder.record(Array.from({ length: 10_003 }, (_, at) => anEntry(at + 1)));
    expect([recorder.waiting, recorder.dropped]).toEqual([10_000, 3]);
    expect(logger.events('error')).toEqual(['history.overflows']);
    const flushed = recorder.flush();
    while (recorder.waiting > 0 || kept.length < 10_001) {
      release();
      await untilIdle();
    }
    await flushed;
    expect(kept.map(({ at }) => at)).toEqual([0, ...Array.from({ length: 10_000 }, (_, at) => at + 4)]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('away'))],
    ['hangs', () => new Promise<never>(() => undefined)],
  ])('is not asked with every turn once it %s often enough, and gets everything when it is back', async (_, away) => {
    const kept: number[] = [];
    let tries = 0;
    let isAway = true;
    const clock = createFakeClock();
    const append = (entries: readonly HistoryEntry[]) => {
      tries += 1;
      return isAway ? away() : Promise.resolve(void kept.push(...entries.map(({ at }) => at)));
    };
    const recorder = aRecorder(append, { clock });
    for (let turn = 0; turn < 20; turn += 1) {
      recorder.record([anEntry(turn)]);
      await untilIdle();
      await clock.advance(10_000);
      await untilIdle();
      if (tries === 5) break;
    }
    expect(tries).toBe(5);
    for (let turn = 100; turn < 120; turn += 1) {
      recorder.record([anEntry(turn)]);
      await untilIdle();
    }
    expect(tries).toBe(5);
    isAway = false;
    await clock.advance(60_000);
    await untilIdle();
    await recorder.flush();
    expect(kept.slice(-20)).toEqual(Array.from({ length: 20 }, (_, at) => at + 100));
    expect(recorder.waiting).toBe(0);
  });
});
