import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { aText } from '../test-support/graph-call.ts';
import { APP_SECRET, createReceiverBot } from '../test-support/receiver-bot.ts';
import { ANA, BRUNO, startScene } from '../test-support/start-emulator.ts';

const PROCESS = fileURLToPath(new URL('../test-support/emulator-process.ts', import.meta.url));
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'recado-emulator-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function startProcess(url: string) {
  const child = spawn(process.execPath, [PROCESS, dataDir, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { baseUrl: String(line).trim(), kill };
}

const say = async (baseUrl: string, phone: string, text: string): Promise<string> => {
  const response = await fetch(`${baseUrl}/_emulator/users/${phone}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return ((await response.json()) as { id: string }).id;
};
const send = (baseUrl: string, to: string, text: string) =>
  fetch(`${baseUrl}/v26.0/106540352240001/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer recado-dev-token', 'content-type': 'application/json' },
    body: JSON.stringify(aText(to, text, { biz_opaque_callback_data: text })),
  });

it('goes on after SIGKILL: pending webhooks, pending statuses, people and history, with no id used twice', async () => {
  await using bot = await createReceiverBot();
  bot.answer = () => 503;
  const ids: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { baseUrl, kill } = await startProcess(bot.url);
    for (const phone of [ANA, BRUNO]) {
      ids.push(await say(baseUrl, phone, `oi ${round}`));
      const answer = (await (await send(baseUrl, phone, `${phone}:${round}`)).json()) as { messages: { id: string }[] };
      ids.push(answer.messages[0]?.id ?? '');
    }
    await kill();
  }
  expect(new Set(ids).size).toBe(12);

  bot.answer = () => 200;
  await using emulator = await createEmulator({ dataDir, webhook: { url: bot.url, appSecret: APP_SECRET } });
  expect(emulator.history(ANA).map((entry) => entry.id)).toEqual(ids.filter((_, index) => index % 4 < 2));
  expect(emulator.user({ phone: ANA }).messages.map((message) => message.text)).toEqual([0, 1, 2].map((round) => `${ANA}:${round}`));
  const firstAccepted = bot.webhooks.length;
  await emulator.settled();
  // What the dying process had on the wire may have come as well: delivery is at least once.
  const accepted = [...new Map(bot.webhooks.slice(firstAccepted).map((webhook) => [webhook.rawBody, webhook])).values()];
  for (const phone of [ANA, BRUNO]) {
    const texts = accepted.filter((webhook) => webhook.message?.from === phone).map((webhook) => webhook.message?.text);
    expect(texts).toEqual([0, 1, 2].map((round) => ({ body: `oi ${round}` })));
    for (const round of [0, 1, 2]) {
      const statuses = accepted.filter((webhook) => webhook.status?.biz_opaque_callback_data === `${phone}:${round}`);
      expect(statuses.map((webhook) => webhook.status?.status)).toEqual(['sent', 'delivered', 'read']);
    }
  }
});

it('has nothing left to do after a clean end, and remembers everything', async () => {
  await using scene = await startScene({ dataDir, statusDelaysMs: { sent: 1, delivered: 2, read: 3 } });
  const { emulator, bot, clock } = scene;
  await emulator.user({ phone: ANA, name: 'Ana' }).say('oi');
  await send(emulator.baseUrl, ANA, 'olá');
  clock.advance(3);
  await emulator.settled();
  const history = emulator.history(ANA);
  await emulator.close();

  await using again = await createEmulator({ dataDir, clock, webhook: { url: bot.url, appSecret: APP_SECRET } });
  expect(again.pending()).toEqual({ webhooks: 0, messages: 0, statuses: 0 });
  expect(again.history(ANA)).toEqual(history);
  expect(again.users()).toMatchObject([{ name: 'Ana' }]);
});

it('keeps a second emulator out of the folder', async () => {
  await using scene = await startScene({ dataDir });
  const second = createEmulator({ dataDir, webhook: { url: scene.bot.url, appSecret: APP_SECRET } });
  await expect(second).rejects.toMatchObject({ code: 'EMULATOR_FOLDER_IN_USE', hint: expect.any(String) });
});
