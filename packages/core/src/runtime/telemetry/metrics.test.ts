import { type DataPoint, type Histogram, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { createCacheAside } from '../../cache/cache-aside.ts';
import { publicCacheKey } from '../../cache/cache-key.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import { intent } from '../../intent/define-intent.ts';
import { createLadderRouter } from '../../llm/ladder/ladder-router.ts';
import { createMemoryCache } from '../../memory/cache/memory-cache.ts';
import { createMemoryConversationStore } from '../../memory/memory-conversation-store.ts';
import { createMemoryQueue } from '../../memory/queue/memory-queue.ts';
import { publicId } from '../../privacy/public-id.ts';
import { createSealer } from '../../privacy/sealer.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createScriptedLlm } from '../../testing/scripted-llm.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import type { BotSetup } from '../define-bot.ts';
import { traceQueue } from './trace-queue.ts';

class PullReader extends MetricReader {
  protected async onShutdown(): Promise<void> {}
  protected async onForceFlush(): Promise<void> {}
}

/** An SDK, and its figures as `name{label=value}`. */
function anSdk() {
  const reader = new PullReader();
  const meterProvider = new MeterProvider({ readers: [reader] });
  const collect = async () => {
    const { resourceMetrics } = await reader.collect();
    const figures: { [name: string]: number | Histogram } = {};
    for (const { metrics } of resourceMetrics.scopeMetrics) {
      for (const { descriptor, dataPoints } of metrics) {
        for (const { attributes, value } of dataPoints as DataPoint<number | Histogram>[]) {
          const labels = Object.entries(attributes).map(([name, label]) => `${name}=${label}`);
          figures[`${descriptor.name}${labels.length === 0 ? '' : `{${labels.join(',')}}`}`] = value;
        }
      }
    }
    return figures;
  };
  return { meterProvider, collect };
}

const echo = flow('echo', { version: 1 })
  .ask('word', freeText(), { pt: 'diga' })
  .action('tell', ({ emit }) => emit('word.said', {}))
  .say('answer', { pt: 'você disse {word}' }, { next: { to: 'word', clear: ['word'] } })
  .end();
const hello = flow('hello', { version: 1 }).say('hello', { pt: 'olá' }).end();
const setup: BotSetup = { flows: [echo], entry: echo };

describe('metrics', () => {
  it('count turns and sends by outcome, and time each stage', async () => {
    const { meterProvider, collect } = anSdk();
    const bot = await createTestBot({ ...setup, telemetry: { meterProvider } });
    const user = bot.user();
    bot.transport.nextOutcomes.push({ status: 'refused', error: { raw: '130429' }, retry: { action: 'later', afterMs: 3_000 } });
    await user.says('oi');
    await bot.advance(3_000);
    await user.says('casa');
    const figures = await collect();
    expect(figures).toMatchObject({
      'recado.turns{outcome=committed}': 2,
      'recado.sends{outcome=retry}': 1,
      'recado.sends{outcome=sent}': 3,
    });
    const counts = Object.fromEntries(
      ['accept', 'lease_wait', 'compute', 'commit', 'send', 'reply'].map((stage) => [
        stage,
        (figures[`recado.stage.seconds{stage=${stage}}`] as Histogram).count,
      ]),
    );
    expect(counts).toEqual({ accept: 2, lease_wait: 2, compute: 2, commit: 2, send: 4, reply: 3 });
    expect((figures['recado.stage.seconds{stage=reply}'] as Histogram).max).toBe(3);
  });

  it('read the ledger and the queue at collection', async () => {
    const { meterProvider, collect } = anSdk();
    const bot = await createTestBot({ ...setup, roles: ['webhook', 'worker'], telemetry: { meterProvider } });
    const user = bot.user();
    await user.says('oi');
    await user.says('casa');
    await collect();
    await bot.clock.advance(30_000);
    expect(await collect()).toMatchObject({
      'recado.store.up': 1,
      'recado.ledger.messages{state=handled}': 2,
      'recado.ledger.messages{state=pending}': 0,
      'recado.ledger.replies{state=waiting}': 3,
      'recado.outbox.age.seconds': 30,
      'recado.inbound.age.seconds': 0,
      'recado.relay.jobs': 1,
      'recado.dead.letters{kind=message}': 0,
      'recado.possible.duplicates': 0,
      'recado.queue.up': 1,
      'recado.queue.jobs{state=waiting}': 0,
    });
    await bot.stop();
  });

  it('say how long the oldest message has waited', async () => {
    const { meterProvider, collect } = anSdk();
    const bot = await createTestBot({ ...setup, roles: ['webhook'], telemetry: { meterProvider } });
    await bot.user().says('oi');
    await bot.clock.advance(12_000);
    expect(await collect()).toMatchObject({ 'recado.ledger.messages{state=pending}': 1, 'recado.inbound.age.seconds': 12 });
  });

  it('say how long the oldest ready job has waited', async () => {
    const { meterProvider, collect } = anSdk();
    const bot = await createTestBot({ ...setup, telemetry: { meterProvider } });
    const user = bot.user();
    expect(await collect()).toMatchObject({ 'recado.queue.age.seconds': 0 });
    await user.says('oi');
    await user.says('casa');
    await bot.advance(9_000);
    expect(await collect()).toMatchObject({ 'recado.queue.jobs{state=waiting}': 1, 'recado.queue.age.seconds': 9, 'recado.relay.jobs': 0 });
  });

  it('count failed turns, dead letters and tries of jobs', async () => {
    const { meterProvider, collect } = anSdk();
    const broken = flow('broken', { version: 1 })
      .action('break', () => Promise.reject(new TypeError('no')))
      .end();
    const bot = await createTestBot({ flows: [broken], entry: broken, turns: { maxAttempts: 2 }, telemetry: { meterProvider } });
    await bot.user().says('oi');
    await bot.advance(1_000);
    const queue = traceQueue(createMemoryQueue({ clock: bot.clock }), { meterProvider });
    await queue.consume('work', async () => Promise.reject(new Error('no')), { maxAttempts: 1 });
    await queue.publish([{ id: 'j1', queue: 'work', name: 'Work', data: {} }]);
    await expect.poll(async () => (await queue.balance()).deadLettered).toBe(1);
    expect(await collect()).toMatchObject({
      'recado.turns{outcome=failed}': 2,
      'recado.turns{outcome=dead-lettered}': 1,
      'recado.dead.letters{kind=message}': 1,
      'recado.jobs{queue=work,outcome=failed}': 1,
    });
    await queue.close();
  });

  it('include the breakers of a bot and what the application registers, and leave out a source that fails', async () => {
    const { meterProvider, collect } = anSdk();
    const cache = { name: 'cache.hit_ratio', description: 'Hits of all reads', labels: { cache: publicId('accounts') }, read: () => 0.9 };
    const away = { name: 'other', description: 'Away', read: () => Promise.reject(new Error('away')) };
    await createTestBot({ ...setup, telemetry: { meterProvider, gauges: [cache, away], breakers: [{ name: 'accounts', state: 'open' }] } });
    const figures = await collect();
    expect(figures).toMatchObject({
      'recado.cache.hit_ratio{cache=accounts}': 0.9,
      'recado.breaker.state{breaker=accounts}': 2,
      'recado.breaker.state{breaker=transport}': 0,
    });
    expect(Object.keys(figures)).not.toContain('recado.other');
  });

  it('include the caches a bot names and the breakers of its ladder, once each', async () => {
    const { meterProvider, collect } = anSdk();
    const clock = createFakeClock();
    const cached = createCacheAside({
      cache: createMemoryCache({ clock }),
      sealer: createSealer({ current: { id: 'k', secret: new Uint8Array(32) }, previous: [] }),
      clock,
    });
    const idle = createCacheAside({
      cache: createMemoryCache({ clock }),
      sealer: createSealer({ current: { id: 'k', secret: new Uint8Array(32) }, previous: [] }),
      clock,
    });
    const hours = publicCacheKey<number>('hours:{day}', { ttlMs: 60_000 });
    for (let read = 0; read < 4; read += 1) await cached.get(hours.of(1), async () => 9);
    const away = () => Promise.reject(new Error('away'));
    const ladder = createLadderRouter({
      intents: [intent('hours', { flow: 'hello', examples: { pt: ['que horas abre', 'abre domingo'] } })],
      models: [createScriptedLlm({ name: 'small model' })],
      budget: { spending: { specVersion: 1, add: away, close: away } },
      cache: { get: away, set: away },
      clock,
    });
    const telemetry = { meterProvider, caches: { hours: cached, idle }, breakers: ladder.breakers };
    const bot = await createTestBot({ flows: [hello], entry: hello, router: ladder, answerer: ladder, telemetry }, { clock });
    const user = bot.user();
    for (let message = 0; message < 8; message += 1) await user.says(`pretendo figurar na relação de clientes número ${message}`);
    const figures = await collect();
    expect(figures).toMatchObject({
      'recado.cache.hit_ratio{cache=hours}': 0.75,
      'recado.breaker.state{breaker=llm-small-model}': 0,
      'recado.breaker.state{breaker=llm-spending}': 2,
      'recado.breaker.state{breaker=llm-cache}': 2,
    });
    expect(Object.keys(figures)).not.toContain('recado.cache.hit_ratio{cache=idle}');
  });

  it('refuse a label with a person in it', async () => {
    const { meterProvider } = anSdk();
    const gauge = { name: 'calls', description: 'Calls', labels: { who: '5511912345678' as never }, read: () => 1 };
    await expect(createTestBot({ ...setup, telemetry: { meterProvider, gauges: [gauge] } })).rejects.toThrow('holds a raw string');
  });

  it('say that a store hangs instead of hanging with it', async () => {
    const { meterProvider, collect } = anSdk();
    const clock = createFakeClock();
    const store = createMemoryConversationStore({ clock });
    await createTestBot({ ...setup, telemetry: { meterProvider } }, { store, clock });
    store.ledger.balance = () => new Promise(() => undefined);
    const collecting = collect();
    await clock.advance(2_000);
    const figures = await collecting;
    expect(figures['recado.store.up']).toBe(0);
    expect(Object.keys(figures)).not.toContain('recado.relay.jobs');
  });
});
