import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReceivedMessage } from '@recado/emulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotFolder, createBotFolder } from '../../test-support/bot-folder.ts';
import { startCollector } from '../../test-support/collector.ts';
import { runRecado } from '../../test-support/recado-process.ts';
import { createServedSystem, type ServedSystem } from '../../test-support/start-bot-process.ts';

/** Its action notes that it began, then waits until the file `go` is there. */
const patient = `import { appendFileSync, existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { defineBot, flow } from '@recado/core';
export default defineBot(({ env }) => {
  const patient = flow('patient', { version: 1 })
    .action('charge', async ({ key }) => {
      appendFileSync(env.SINK, key + '\\n');
      while (!existsSync(env.GO)) await setTimeout(10);
    })
    .say('done', { pt: 'feito' })
    .end();
  return { flows: [patient], entry: patient, presence: 'none' };
});
`;

let system: ServedSystem;
let folder: BotFolder;
beforeEach(async () => {
  system = await createServedSystem();
});
afterEach(async () => {
  await system.end();
  folder?.[Symbol.dispose]();
});

const says = (words: RegExp) => (message: ReceivedMessage) => words.test(message.text ?? '');
const ask = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
};

describe('recado start', { timeout: 60_000 }, () => {
  it('runs a bot: webhook, health, metrics, a log of JSON lines, and ends with 0 on SIGTERM', async () => {
    folder = createBotFolder();
    const recado = await system.start([], { cwd: folder.path });
    expect(await system.emulator.verifyWebhook()).toBe(true);
    const ana = system.emulator.user({ phone: '5511987654321', name: 'Ana Souza' });
    await ana.say('oi');
    await ana.next(says(/Olá/), 20_000);
    expect(await ask(`${recado.url}/health`)).toEqual({
      status: 200,
      body: expect.objectContaining({
        status: 'up',
        live: true,
        ready: true,
        checks: expect.objectContaining({ store: expect.anything() }),
      }),
    });
    expect(await ask(`${recado.url}/health/live`)).toEqual({ status: 200, body: { status: 'up' } });
    expect(await ask(`${recado.url}/health/ready`)).toEqual({ status: 200, body: { status: 'up' } });
    await expect
      .poll(async () => metricsOf(await (await fetch(`${recado.url}/metrics`)).text()))
      .toMatchObject({
        'recado_turns_total{outcome="committed"}': 1,
        'recado_sends_total{outcome="sent"}': 2,
        'recado_ledger_messages{state="handled"}': 1,
        'recado_stage_seconds_count{stage="reply"}': 2,
        'recado_breaker_state{breaker="transport"}': 0,
        recado_queue_up: 1,
        process_resident_memory_bytes: expect.any(Number),
      });
    expect((await fetch(`${recado.url}/other`)).status).toBe(404);
    expect((await fetch(`${recado.url}/health`, { method: 'POST' })).status).toBe(405);
    recado.child.kill('SIGTERM');
    expect(await recado.ended).toBe(0);
    expect(
      recado.stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).event),
    ).toContain('process.stopped');
    for (const personal of ['Ana', 'Souza', '5511987654321']) expect(recado.stderr).not.toContain(personal);
  });

  it('finishes the action that runs when it is told to end: the message is handled once', async () => {
    folder = createBotFolder(patient);
    const files = { SINK: join(folder.path, 'sink'), GO: join(folder.path, 'go') };
    const surroundings = { cwd: folder.path, env: files };
    const first = await system.start([], surroundings);
    const ana = system.emulator.user({ phone: '5511987654321' });
    await ana.say('oi');
    await expect.poll(() => existsSync(files.SINK)).toBe(true);
    first.child.kill('SIGTERM');
    await first.until('stderr', '"process.stopping"');
    expect(await ask(`${first.url}/health/ready`)).toMatchObject({ status: 503 });
    writeFileSync(files.GO, '');
    expect(await first.ended).toBe(0);
    await system.start([], surroundings);
    await ana.next(says(/feito/), 20_000);
    await system.emulator.settled();
    expect(readFileSync(files.SINK, 'utf8').trim().split('\n')).toHaveLength(1);
    expect(ana.messages.filter(says(/feito/))).toHaveLength(1);
    expect(first.log()).toContainEqual(expect.objectContaining({ event: 'bot.stopped' }));
  });

  it('hands back what does not end in time, and still ends with 0: another process does it once', async () => {
    folder = createBotFolder(patient);
    const files = { SINK: join(folder.path, 'sink'), GO: join(folder.path, 'go') };
    const surroundings = { cwd: folder.path, env: files };
    const first = await system.start([], surroundings);
    const ana = system.emulator.user({ phone: '5511987654321' });
    await ana.say('oi');
    await expect.poll(() => existsSync(files.SINK)).toBe(true);
    const toldAt = Date.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(Date.now() - toldAt).toBeLessThan(DEADLINE_MS);
    expect(first.log()).toContainEqual(expect.objectContaining({ event: 'bot.stopped', fields: { turnsHandedBack: 1, sendsOpen: 0 } }));
    writeFileSync(files.GO, '');
    await system.start([], surroundings);
    await ana.next(says(/feito/), 20_000);
    await system.emulator.settled();
    const keys = readFileSync(files.SINK, 'utf8').trim().split('\n');
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(ana.messages.filter(says(/feito/))).toHaveLength(1);
  });

  it('ends at once on a second signal, with 1, and says what was open', async () => {
    folder = createBotFolder(patient);
    const files = { SINK: join(folder.path, 'sink'), GO: join(folder.path, 'go') };
    const recado = await system.start([], { cwd: folder.path, env: files });
    await system.emulator.user({ phone: '5511987654321' }).say('oi');
    await expect.poll(() => existsSync(files.SINK)).toBe(true);
    recado.child.kill('SIGTERM');
    await recado.until('stderr', '"process.stopping"');
    recado.child.kill('SIGTERM');
    expect(await recado.ended).toBe(1);
    expect(recado.log()).toContainEqual(
      expect.objectContaining({ event: 'stop.cut_short', fields: { why: 'second_signal', open: 'bot/server/stores/metrics' } }),
    );
  });

  it.each([
    ['no key in production', { NODE_ENV: 'production', RECADO_KEY: '' }, ['--store', 'sqlite'], 'RECADO_KEY is not set'],
    ['no store in production', { NODE_ENV: 'production' }, [], 'No store is configured'],
    [
      'a password everybody knows in production',
      { NODE_ENV: 'production', REDIS_URL: 'redis://:redis123@localhost' },
      [],
      'everybody knows',
    ],
    ['Redis named and not configured', {}, ['--store', 'redis'], '--store redis needs REDIS_URL'],
    ['a part of the work on a data folder', {}, ['--role', 'worker,dispatcher'], 'A data folder is for one process'],
    ['no app secret', { WHATSAPP_APP_SECRET: '' }, [], 'WHATSAPP_APP_SECRET is not set'],
    ['a Redis that is away', { REDIS_URL: 'redis://127.0.0.1:1' }, [], 'cannot be used'],
  ])('does not start with %s, and says why', async (_, env, words, said) => {
    folder = createBotFolder();
    const { exitCode, stderr } = await runRecado(['start', ...words], { cwd: folder.path, env: { ...system.env, ...env } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(said) });
    expect(stderr).toContain('hint: ');
  });

  it('sends its spans to the collector the environment names, also those of its last moments, and no word of a person', async () => {
    folder = createBotFolder();
    await using collector = await startCollector();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'hello-bot' };
    const recado = await system.start([], { cwd: folder.path, env });
    const ana = system.emulator.user({ phone: '5511987654321', name: 'Ana Souza' });
    await ana.say('quero dizer meu nome');
    await ana.next(says(/Qual é o seu nome/), 20_000);
    recado.child.kill('SIGTERM');
    expect(await recado.ended).toBe(0);
    const turn = collector.spans.find(({ name }) => name === 'recado.turn');
    expect(turn?.service).toBe('hello-bot');
    expect(collector.spans.filter(({ traceId }) => traceId === turn?.traceId).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['recado.receive', 'recado.turn', 'recado.send']),
    );
    for (const personal of ['Ana', 'Souza', '5511987654321', 'quero dizer']) expect(collector.raw).not.toContain(personal);
  });

  it('loads nothing of servers, exporters and screens that it does not use', async () => {
    folder = createBotFolder();
    const preload = fileURLToPath(new URL('../../__fixtures__/print-loaded-modules.ts', import.meta.url));
    const recado = await system.start([], { cwd: folder.path, env: { NODE_OPTIONS: `--import "${preload}"` } });
    const packages = new Set([...recado.stderr.matchAll(/^file:.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/gm)].map(([, name]) => name));
    expect(packages).toContain('@opentelemetry/sdk-metrics');
    for (const unused of [
      'ioredis',
      'bullmq',
      'pg',
      '@opentelemetry/sdk-trace',
      '@opentelemetry/exporter-trace-otlp-http',
      'ink',
      'react',
    ]) {
      expect(packages).not.toContain(unused);
    }
    for (const unused of ['store-redis', 'store-postgres', 'emulator']) expect(recado.stderr).not.toContain(`/packages/${unused}/`);
  });

  it('says which port is taken', async () => {
    folder = createBotFolder();
    using second = createBotFolder();
    const { url } = await system.start([], { cwd: folder.path });
    const { port } = new URL(url);
    const taken = await runRecado(['start', '--port', port], { cwd: second.path, env: system.env });
    expect(taken).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`port ${port}`) });
  });

  it('refuses a role that is none as a usage error', async () => {
    expect(await runRecado(['start', '--role', 'worker,boss'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Roles are all'),
    });
  });
});

/** Of an orchestrator. */
const DEADLINE_MS = 10_000;

/** Figures by name and labels. Refuses a line that is not in Prometheus' text format. */
function metricsOf(text: string): { readonly [name: string]: number } {
  const figures: { [name: string]: number } = {};
  const types = new Set<string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, typed] = /^# TYPE ([a-z_:][a-z0-9_:]*) (?:counter|gauge|histogram)$/i.exec(line) ?? [];
    if (typed !== undefined) {
      expect(types).not.toContain(typed);
      types.add(typed);
    } else if (!/^# (?:HELP|UNIT) \S+ .+$/.test(line)) {
      const [, name = '', labels = '', value] = /^([a-z_:][a-z0-9_:]*)(\{(?:[a-z_]\w*="[^"\n]*",?)+\})? (\S+)$/i.exec(line) ?? [];
      expect(value, line).toBeDefined();
      expect(
        [name, name.replace(/_(?:bucket|count|sum)$/, '')].some((one) => types.has(one)),
        line,
      ).toBe(true);
      figures[`${name}${labels}`] = Number(value);
    }
  }
  return figures;
}
