import { expect, it } from 'vitest';
import { aText, errorOf, postMessage } from '../test-support/graph-call.ts';
import { ANA, eventOf, startScene } from '../test-support/start-emulator.ts';
import { FaultBoard } from './fault-switch.ts';
import { parseFaults } from './parse-faults.ts';

const statusDelaysMs = { sent: 20, delivered: 60, read: 400 };

it('drops the answer before accepting: nothing goes out', async () => {
  await using scene = await startScene();
  scene.emulator.faults.set({ dropAnswer: { when: 'before-accept', next: 1 } });
  await expect(postMessage(scene.emulator, aText(ANA, 'oi'))).rejects.toThrow('fetch failed');
  expect(scene.emulator.history(ANA)).toEqual([]);
  expect((await postMessage(scene.emulator, aText(ANA, 'oi'))).httpStatus).toBe(200);
});

it('drops the answer after accepting: the message goes out and its statuses come', async () => {
  await using scene = await startScene({ statusDelaysMs });
  const { emulator, clock, bot } = scene;
  const ana = emulator.user({ phone: ANA });
  await ana.say('oi');
  emulator.faults.set({ dropAnswer: { when: 'after-accept', next: 1 } });
  await expect(postMessage(emulator, aText(ANA, 'olá', { biz_opaque_callback_data: 'outbox-1' }))).rejects.toThrow('fetch failed');
  expect(ana.messages.map((message) => message.text)).toEqual(['olá']);
  clock.advance(400);
  await emulator.settled();
  const statuses = bot.webhooks.map((webhook) => webhook.status).filter((status) => status !== undefined);
  expect(statuses.map((status) => status.biz_opaque_callback_data)).toEqual(['outbox-1', 'outbox-1', 'outbox-1']);
});

it.each([
  [130429, 429],
  [131056, 400],
  [131000, 500],
  [131057, 503],
])('fails a send with %i and HTTP %i, once', async (code, httpStatus) => {
  await using scene = await startScene();
  scene.emulator.faults.set({ failWith: { code, next: 1 } });
  const answer = await postMessage(scene.emulator, aText(ANA, 'oi'));
  expect([answer.httpStatus, errorOf(answer).code]).toEqual([httpStatus, code]);
  expect(scene.emulator.history(ANA)).toEqual([]);
  expect(scene.emulator.faults.current()).toEqual({});
});

it('answers 500 after accepting, and a proxy page with 502', async () => {
  await using scene = await startScene();
  scene.emulator.faults.set({ failWith: { code: 131000, afterAccept: true, next: 1 } });
  expect((await postMessage(scene.emulator, aText(ANA, 'oi'))).httpStatus).toBe(500);
  expect(scene.emulator.history(ANA)).toHaveLength(1);

  scene.emulator.faults.set({ failWith: { code: 'html-502', next: 1 } });
  const response = await fetch(`${scene.emulator.baseUrl}/106540352240001/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer recado-dev-token' },
    body: JSON.stringify(aText(ANA, 'oi')),
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
  expect(await response.text()).toContain('<html>');
});

it('delivers a webhook twice', async () => {
  await using scene = await startScene();
  scene.emulator.faults.set({ duplicateWebhooks: { next: 1 } });
  const ana = scene.emulator.user({ phone: ANA });
  await ana.say('um');
  await ana.say('dois');
  await scene.emulator.settled();
  const [first, second, third] = scene.bot.webhooks;
  expect(scene.bot.webhooks).toHaveLength(3);
  expect(second?.rawBody).toBe(first?.rawBody);
  expect(third?.rawBody).not.toBe(first?.rawBody);
});

it('delivers a webhook after the next one, or after 250 ms when none comes', async () => {
  await using scene = await startScene();
  const { emulator, bot, clock } = scene;
  const ana = emulator.user({ phone: ANA });
  const ids = [];
  emulator.faults.set({ reorderWebhooks: { next: 1 } });
  for (const text of ['um', 'dois', 'três']) ids.push((await ana.say(text)).id);
  await emulator.settled();
  expect(bot.webhooks.map((webhook) => webhook.message?.id)).toEqual([ids[1], ids[0], ids[2]]);

  emulator.faults.set({ reorderWebhooks: { next: 1 } });
  await ana.say('quatro');
  clock.advance(249);
  expect(emulator.pending().webhooks).toBe(1);
  clock.advance(1);
  await emulator.settled();
  expect(bot.webhooks).toHaveLength(4);
});

it('delays the answer, not the message', async () => {
  await using scene = await startScene();
  const { emulator, clock } = scene;
  emulator.faults.set({ latencyMs: 500 });
  const accepted = eventOf(emulator, (event) => event.type === 'bot.sent');
  const answer = postMessage(emulator, aText(ANA, 'oi'));
  await accepted;
  await new Promise((resolve) => setImmediate(resolve));
  expect(clock.timers).toBe(1);
  clock.advance(500);
  expect((await answer).httpStatus).toBe(200);
});

it('is offline for the Graph API until cleared', async () => {
  await using scene = await startScene();
  const { emulator, bot } = scene;
  emulator.faults.set({ offline: true });
  await expect(postMessage(emulator, aText(ANA, 'oi'))).rejects.toThrow('fetch failed');
  await emulator.user({ phone: ANA }).say('oi');
  await bot.until(1);
  emulator.faults.clear();
  expect((await postMessage(emulator, aText(ANA, 'oi'))).httpStatus).toBe(200);
});

it('draws the same share from the same seed', () => {
  const draw = (seed: number) => {
    const board = new FaultBoard();
    board.set({ duplicateWebhooks: { ratio: 0.3, seed } });
    return Array.from({ length: 1_000 }, () => board.take('duplicateWebhooks') !== undefined);
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(Math.abs(draw(7).filter(Boolean).length - 300)).toBeLessThan(60);
});

it.each([
  { unknown: true },
  { dropAnswer: { next: 1 } },
  { failWith: { code: 'x', next: 1 } },
  { latencyMs: '1' },
  { duplicateWebhooks: { ratio: 2 } },
])('refuses the settings %j', (settings) => {
  expect(() => parseFaults(settings)).toThrow(expect.objectContaining({ code: 'EMULATOR_FAULT_INVALID' }));
});

it('drops either before or after accepting, by seed', () => {
  const board = new FaultBoard();
  board.set({ dropAnswer: { when: 'either', ratio: 1, seed: 3 } });
  const drawn = Array.from({ length: 50 }, () => board.takeDropAnswer());
  expect(new Set(drawn)).toEqual(new Set(['before-accept', 'after-accept']));
});
