import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import { createMemoryConversationStore } from '../../memory/memory-conversation-store.ts';
import { createMemoryQueue } from '../../memory/queue/memory-queue.ts';
import { publicId } from '../../privacy/public-id.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import type { BotRole } from '../bot-options.ts';
import { createTelemetry } from './telemetry.ts';
import { traceQueue } from './trace-queue.ts';

const NAME = 'Zuleica Prado';
const PHONE = '5511912345678';

const registration = flow('registration', { version: 1 })
  .ask('name', freeText(), { pt: 'Qual é o seu nome?' })
  .action('save', async ({ slots, emit, seal, contact }) => {
    trace.getTracer('library').startSpan('GET /accounts').end();
    emit('user.registered', { contact: contact.id, user: seal(slots) });
  })
  .say('done', { pt: 'Pronto, {name}!' })
  .end();

beforeEach(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
afterEach(() => {
  context.disable();
  trace.disable();
});

/** A webhook process and a working process on one store and one queue, each with an SDK of its own. */
async function aSystem() {
  const clock = createFakeClock();
  const store = createMemoryConversationStore({ clock });
  const exporter = new InMemorySpanExporter();
  const anSdk = () => new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const queue = traceQueue(createMemoryQueue({ clock }), { tracerProvider: anSdk() });
  const aProcess = (...roles: BotRole[]) =>
    createTestBot({ flows: [registration], entry: registration, roles, telemetry: { tracerProvider: anSdk() } }, { store, queue, clock });
  const [webhook, worker] = [await aProcess('webhook'), await aProcess('worker', 'dispatcher', 'timers')];
  const user = webhook.user({ phone: PHONE, displayName: NAME });
  const says = async (text: string) => {
    exporter.reset();
    await user.says(text);
    await worker.settle();
    return exporter.getFinishedSpans();
  };
  return { worker, queue, says, exporter, anSdk };
}

const shape = (spans: readonly ReadableSpan[]) => {
  const nameOf = (id: string | undefined) => spans.find((span) => span.spanContext().spanId === id)?.name;
  return spans.map((span) => `${nameOf(span.parentSpanContext?.spanId) ?? 'nothing'} > ${span.name}`).sort();
};

describe('traces', () => {
  it('go on from the webhook through turn, action and send to the job, over two processes and a queue', async () => {
    const { says, queue, worker, exporter, anSdk } = await aSystem();
    trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
    await queue.consume('domain-events', async () => {
      anSdk().getTracer('library').startSpan('INSERT').end();
    });
    await says('oi');
    await says(NAME);
    await expect.poll(() => exporter.getFinishedSpans().some(({ name }) => name === 'recado.job')).toBe(true);
    const all = exporter.getFinishedSpans();
    expect(new Set(all.map((span) => span.spanContext().traceId)).size).toBe(1);
    expect(shape(all)).toEqual([
      'nothing > recado.receive',
      'recado.action > GET /accounts',
      'recado.job > INSERT',
      'recado.receive > recado.turn',
      'recado.turn > recado.action',
      'recado.turn > recado.job',
      'recado.turn > recado.send',
    ]);
    expect(worker.transport.sent.at(-1)?.message).toMatchObject({ text: `Pronto, ${NAME}!` });
    await worker.queue.close();
  });

  it('begin anew with each webhook', async () => {
    const { says } = await aSystem();
    const [first, second] = [await says('oi'), await says('Bia')];
    expect(first[0]?.spanContext().traceId).not.toBe(second[0]?.spanContext().traceId);
  });

  it('hold nothing of the person: no name, no number, no word', async () => {
    const { says, queue } = await aSystem();
    await queue.consume('domain-events', async () => Promise.reject(new Error(`no account of ${NAME}, ${PHONE}`)), { maxAttempts: 1 });
    const told: ReadableSpan[] = [];
    for (const text of ['oi', NAME, 'segredo-absoluto']) told.push(...(await says(text)));
    const everything = JSON.stringify(told.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })));
    expect(told.length).toBeGreaterThan(8);
    for (const personal of [NAME, 'Zuleica', 'Prado', PHONE, 'segredo', 'Pronto']) expect(everything).not.toContain(personal);
    const turn = told.findLast(({ name, attributes }) => name === 'recado.turn' && attributes['recado.jobs'] === 1);
    expect(turn?.attributes).toMatchObject({ 'recado.outcome': 'committed', 'recado.replies': 1 });
    expect(turn?.attributes['recado.conversation_id']).toMatch(/^memory:c/);
    const job = told.find(({ name }) => name === 'recado.job');
    expect(job).toMatchObject({ status: { code: SpanStatusCode.ERROR }, attributes: { 'error.type': 'Error' }, events: [] });
  });

  it('replace what may not leave, and never fail the work', () => {
    const exporter = new InMemorySpanExporter();
    const { tracing } = createTelemetry({
      tracerProvider: new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
    });
    const span = tracing.start('recado.turn');
    span.set({ 'recado.flow': publicId('welcome'), phone: PHONE as never, text: 'meu nome é Ana' as never });
    span.set(undefined as never);
    span.end();
    expect(exporter.getFinishedSpans()[0]?.attributes).toMatchObject({ 'recado.flow': 'welcome', phone: '<UNSAFE>', text: '<UNSAFE>' });
  });

  it('link a merged turn to every message that went into it', async () => {
    const clock = createFakeClock();
    const exporter = new InMemorySpanExporter();
    const tracerProvider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
    const store = createMemoryConversationStore({ clock });
    const content = { flows: [registration], entry: registration, backlog: { policy: 'merge' }, telemetry: { tracerProvider } } as const;
    const webhook = await createTestBot({ ...content, roles: ['webhook'] }, { store, clock });
    const user = webhook.user();
    for (const text of ['oi', 'tudo bem?']) await user.says(text);
    await createTestBot({ ...content, roles: ['worker'] }, { store, clock });
    const [first, second] = exporter.getFinishedSpans().filter(({ name }) => name === 'recado.receive');
    const turn = exporter.getFinishedSpans().find(({ name }) => name === 'recado.turn');
    expect(turn?.parentSpanContext?.spanId).toBe(second?.spanContext().spanId);
    expect(turn?.links.map((link) => link.context.spanId)).toEqual([first?.spanContext().spanId]);
  });
});

describe('without an SDK', () => {
  it('gives every piece of work one and the same silent span', () => {
    const { tracing } = createTelemetry();
    const span = tracing.start('recado.turn');
    expect(span).toBe(tracing.start('recado.send'));
    expect(span).toMatchObject({ isRecording: false, trace: undefined });
    expect(tracing.start('recado.action', { parent: span })).toBe(span);
  });

  it('carries on the trace of a process that has one', async () => {
    const clock = createFakeClock();
    const store = createMemoryConversationStore({ clock });
    const queue = createMemoryQueue({ clock });
    const exporter = new InMemorySpanExporter();
    const tracerProvider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
    const content = { flows: [registration], entry: registration };
    const webhook = await createTestBot({ ...content, roles: ['webhook'], telemetry: { tracerProvider } }, { store, clock });
    const worker = await createTestBot({ ...content, roles: ['worker', 'dispatcher'] }, { store, queue, clock });
    const user = webhook.user();
    for (const text of ['oi', NAME]) {
      await user.says(text);
      await worker.settle();
    }
    const jobs: (string | undefined)[] = [];
    await queue.consume('domain-events', async ({ trace: carried }) => void jobs.push(carried));
    await worker.settle();
    await expect.poll(() => jobs.length).toBe(1);
    expect(jobs[0]).toContain(exporter.getFinishedSpans().at(-1)?.spanContext().traceId);
    await queue.close();
  });
});
