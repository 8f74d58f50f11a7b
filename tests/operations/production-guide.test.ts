import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type BotFolder, createBotFolder } from '../../packages/cli/src/test-support/bot-folder.ts';
import { createServedSystem, type ServedSystem } from '../../packages/cli/src/test-support/start-bot-process.ts';

const guide = readFileSync(new URL('../../docs/guide/production.md', import.meta.url), 'utf8');

const consuming = `import { createCacheAside, createMemoryCache, createSealer, defineBot, flow, publicCacheKey } from '@recado/core';
export default defineBot(async ({ queue, keyring }) => {
  const hours = createCacheAside({ cache: createMemoryCache(), sealer: createSealer(keyring) });
  await hours.get(publicCacheKey('hours:{day}', { ttlMs: 60_000 }).of(1), async () => 8);
  const hello = flow('hello', { version: 1 }).action('tell', ({ emit }) => emit('said.hello', {})).say('hello', { pt: 'Olá!' }).end();
  const worker = { name: 'worker', start: async () => void (await queue.consume('domain-events', async () => {})), stop: async () => {} };
  return { flows: [hello], entry: hello, services: [worker], telemetry: { caches: { hours } } };
});
`;

let folder: BotFolder;
let system: ServedSystem;
let metrics = '';
beforeAll(async () => {
  folder = createBotFolder(consuming);
  system = await createServedSystem();
  const { url } = await system.start([], { cwd: folder.path });
  const ana = system.emulator.user({ phone: '5511987654321' });
  await ana.say('oi');
  await ana.next(undefined, 20_000);
  await vi.waitFor(
    async () => {
      metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('recado_jobs_total');
    },
    { timeout: 20_000 },
  );
}, 60_000);
afterAll(async () => {
  await system.end();
  folder[Symbol.dispose]();
});

const exported = () => new Set([...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name));

it('the production guide lists every metric of a running bot, and none that is not there', () => {
  const rows = guide.split('\n').filter((line) => /^\| `(?:recado|process)_/.test(line));
  const listed = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([a-z0-9_]+)(?:\{[a-z,]+\})?`/g)].map(([, name = '']) => name),
  );
  expect(new Set(listed)).toEqual(exported());
});

it('its alerts ask for metrics that a running bot has', () => {
  const asked = [...guide.matchAll(/^ {8}expr: (.+)$/gm)].flatMap(([, expression = '']) => expression.match(/recado_[a-z_]+/g) ?? []);
  expect(asked.length).toBeGreaterThan(8);
  for (const name of asked) expect(exported()).toContain(name.replace(/_bucket$/, ''));
});
