import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBotFolder } from '../../packages/cli/src/test-support/bot-folder.ts';
import { startCollector } from '../../packages/cli/src/test-support/collector.ts';
import { runRecado } from '../../packages/cli/src/test-support/recado-process.ts';
import { createServedSystem, type ServedSystem } from '../../packages/cli/src/test-support/start-bot-process.ts';
import { withPostgres } from '../../packages/store-postgres/src/test-support/test-database.ts';
import { type RedisServer, startRedis, whyNoRedis } from '../../packages/store-redis/src/test-support/redis-server.ts';

const folder = createBotFolder();
let system: ServedSystem;
beforeEach(async () => {
  system = await createServedSystem();
});
afterEach(() => system.end());
afterAll(() => folder[Symbol.dispose]());

/** A short talk over processes that share a store. */
async function talks(system: ServedSystem) {
  const ana = system.emulator.user({ phone: '5511987654321', name: 'Ana' });
  await ana.say('quero dizer meu nome');
  await ana.next(({ text }) => text === 'Qual é o seu nome?', 20_000);
  await ana.say('Bia');
  await ana.next(({ text }) => text === 'Tem certeza?', 20_000);
  await ana.say('sim');
  await ana.next(({ text }) => text === 'Prazer, Bia!', 20_000);
}

const reason = whyNoRedis();
describe.skipIf(reason !== undefined)(`recado start on Redis${reason === undefined ? '' : ` (${reason})`}`, { timeout: 90_000 }, () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end());
  const env = (more: Readonly<Record<string, string>> = {}) => ({ REDIS_URL: `redis://127.0.0.1:${server.port}`, ...more });

  it('shares the work among processes by role, each with its own health and one store', async () => {
    const surroundings = { cwd: folder.path, env: env({ NODE_ENV: 'production' }) };
    const [webhook, worker, dispatcher] = [
      await system.start(['--role', 'webhook'], surroundings),
      await system.start(['--role', 'worker,timers'], surroundings),
      await system.start(['--role', 'dispatcher'], surroundings),
    ];
    await talks(system);
    const counted = async (url: string) =>
      new Set((await (await fetch(`${url}/metrics`)).text()).match(/^recado_(?:webhooks|turns|sends)_total/gm));
    expect(await counted(webhook.url)).toEqual(new Set(['recado_webhooks_total']));
    expect(await counted(worker.url)).toEqual(new Set(['recado_turns_total']));
    expect(await counted(dispatcher.url)).toEqual(new Set(['recado_sends_total']));
    for (const one of [webhook, worker, dispatcher]) {
      expect(await (await fetch(`${one.url}/health`)).json()).toMatchObject({ status: 'up', ready: true });
    }
    expect((await fetch(`${worker.url}/webhook`)).status).toBe(404);
    for (const one of [webhook, worker, dispatcher]) one.child.kill('SIGTERM');
    expect(await Promise.all([webhook.ended, worker.ended, dispatcher.ended])).toEqual([0, 0, 0]);
    const ledger = await runRecado(['ledger', '--store', 'redis', '--json'], { env: env() });
    expect(JSON.parse(ledger.stdout)).toMatchObject({
      balance: { accepted: 3, handled: 3, replies: { committed: 3, waiting: 0 } },
      open: [],
      deadLetters: [],
    });
    expect(await runRecado(['ledger', '--store', 'redis', '--namespace', 'other', '--json'], { env: env() })).toMatchObject({
      stdout: expect.stringContaining('"accepted":0'),
    });
  });

  it('tells one trace from the webhook to the send, over the processes', async () => {
    await using collector = await startCollector();
    const as = (service: string) => ({
      cwd: folder.path,
      env: env({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: service }),
    });
    const processes = [
      await system.start(['--namespace', 'traced', '--role', 'webhook'], as('webhook')),
      await system.start(['--namespace', 'traced', '--role', 'worker,timers'], as('worker')),
      await system.start(['--namespace', 'traced', '--role', 'dispatcher'], as('dispatcher')),
    ];
    await talks(system);
    for (const { child } of processes) child.kill('SIGTERM');
    await Promise.all(processes.map(({ ended }) => ended));
    const traces = Map.groupBy(collector.spans, ({ traceId }) => traceId);
    const told = [...traces.values()].map((spans) => new Set(spans.map(({ service, name }) => `${service}: ${name}`)));
    const whole = ['webhook: recado.receive', 'worker: recado.turn', 'dispatcher: recado.send'];
    expect(told.filter((spans) => whole.every((one) => spans.has(one)))).toHaveLength(3);
  });

  it('is down while Redis is away, and goes on when it is back', async () => {
    const recado = await system.start(['--namespace', 'away'], { cwd: folder.path, env: env() });
    const health = async () => {
      const response = await fetch(`${recado.url}/health`);
      return { code: response.status, ...((await response.json()) as object) };
    };
    await server.kill();
    expect(await health()).toMatchObject({ code: 503, status: 'down', live: true, ready: false, checks: { store: { status: 'down' } } });
    await server.restart();
    await expect.poll(health, { timeout: 20_000 }).toMatchObject({ code: 200, status: 'up' });
    await talks(system);
  });

  it('does not start in production on a Redis that evicts, unless the operator accepts it', async () => {
    const evicting = await startRedis(['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru']);
    try {
      const surroundings = {
        cwd: folder.path,
        env: { ...system.env, NODE_ENV: 'production', REDIS_URL: `redis://127.0.0.1:${evicting.port}` },
      };
      const { exitCode, stderr } = await runRecado(['start'], surroundings);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('Redis evicts keys when its memory is full');
      expect(stderr).toContain('--accept REDIS_EVICTS');
      const accepted = await system.start(['--accept', 'REDIS_EVICTS'], surroundings);
      expect(accepted.log()).toContainEqual(
        expect.objectContaining({ level: 'error', event: 'redis.concern', fields: { code: 'REDIS_EVICTS', isAccepted: true } }),
      );
    } finally {
      await evicting.end();
    }
  });
});

withPostgres('recado start and migrate on Postgres', (database) => {
  it('refuses a schema that lacks migrations, says the command, and runs after it', { timeout: 90_000 }, async () => {
    const surroundings = { cwd: folder.path, env: { ...system.env, DATABASE_URL: database.url } };
    const run = (...words: string[]) => runRecado([...words, '--namespace', 'two_bots'], surroundings);
    const refused = await run('start');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('The schema two_bots lacks');
    expect(refused.stderr).toContain('recado migrate up --namespace two_bots');

    expect(await run('migrate')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/^pending {2}two_bots {2}0001-conversations$/m),
    });
    const dry = await run('migrate', 'up', '--dry-run');
    expect(dry).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('CREATE TABLE "two_bots".lanes'),
      stderr: expect.stringContaining('would run'),
    });
    expect(JSON.parse((await run('migrate', 'status', '--json')).stdout)).toMatchObject({
      schemas: [
        { schema: 'two_bots', applied: [], isNewer: false },
        { schema: 'two_bots_keys', applied: [], isNewer: false },
      ],
    });
    expect(await run('migrate', 'up')).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('ran 0001-conversations') });
    expect(await run('migrate', 'up')).toMatchObject({ exitCode: 0, stderr: 'two_bots is up to date\ntwo_bots_keys is up to date\n' });
    expect(await run('migrate', 'status')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^applied {2}two_bots {2}0001-conversations {2}2/m),
    });

    await system.start(['--namespace', 'two_bots'], surroundings);
    await talks(system);
    expect(await run('ledger', '--store', 'postgres')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('messages  3 accepted = 3 handled'),
    });
  });

  it.skipIf(reason !== undefined)(
    'does not look for the keys of people in Postgres while they are in Redis',
    { timeout: 90_000 },
    async () => {
      const server = await startRedis();
      try {
        const onRedis = { REDIS_URL: `redis://127.0.0.1:${server.port}` };
        const recado = await system.start(['--namespace', 'moving_keys'], { cwd: folder.path, env: onRedis });
        await talks(system);
        recado.child.kill('SIGTERM');
        await recado.ended;
        const onBoth = { ...system.env, ...onRedis, DATABASE_URL: database.url };
        const refused = await runRecado(['start', '--namespace', 'moving_keys'], { cwd: folder.path, env: onBoth });
        expect(refused.exitCode).toBe(1);
        expect(refused.stderr).toContain('The keys of people are in Redis');
        await system.start(['--namespace', 'new_keys'], { cwd: folder.path, env: onBoth });
        await talks(system);
      } finally {
        await server.end();
      }
    },
  );

  it('says when there is no database to migrate', async () => {
    const { exitCode, stderr } = await runRecado(['migrate', 'up'], { env: { DATABASE_URL: '' } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('DATABASE_URL is not set') });
  });
});
