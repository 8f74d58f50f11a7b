import { expect, it } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { APP_SECRET, createReceiverBot } from '../test-support/receiver-bot.ts';
import { ANA, BRUNO, eventOf, startScene } from '../test-support/start-emulator.ts';

const text = (webhook: { message: { text?: unknown } | undefined }) => (webhook.message?.text as { body: string } | undefined)?.body;

it('sends the 2026 envelope, escaped and signed over its bytes', async () => {
  await using scene = await startScene();
  const ana = scene.emulator.user({ phone: ANA, bsuid: 'BR.1502576394650001', name: 'Ana Souza', username: 'ana.exemplo' });
  const { id } = await ana.say('Olá 😀 a/b');
  const [webhook] = await scene.bot.until(1);
  expect(webhook?.isSigned).toBe(true);
  expect(webhook?.rawBody).toContain('Ol\\u00e1 \\ud83d\\ude00 a\\/b');
  expect(webhook?.body).toEqual({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340001',
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551130000001', phone_number_id: '106540352240001' },
              contacts: [{ profile: { name: 'Ana Souza', username: 'ana.exemplo' }, wa_id: ANA, user_id: 'BR.1502576394650001' }],
              messages: [
                { from: ANA, from_user_id: 'BR.1502576394650001', id, timestamp: '1794960000', type: 'text', text: { body: 'Olá 😀 a/b' } },
              ],
            },
            field: 'messages',
          },
        ],
      },
    ],
  });
});

it('leaves the number out for a person who shows none, and the BSUID out in the old shape', async () => {
  await using scene = await startScene();
  await scene.emulator.user({ bsuid: 'BR.1502576394650004', name: 'Diego' }).say('oi');
  const [hidden] = await scene.bot.until(1);
  expect(hidden?.value.contacts).toEqual([{ profile: { name: 'Diego' }, user_id: 'BR.1502576394650004' }]);
  expect(hidden?.message).not.toHaveProperty('from');

  await using old = await startScene({ identity: 'phone-only' });
  await old.emulator.user({ phone: ANA, name: 'Ana' }).say('oi');
  const [plain] = await old.bot.until(1);
  expect(plain?.value.contacts).toEqual([{ profile: { name: 'Ana' }, wa_id: ANA }]);
  expect(plain?.message).not.toHaveProperty('from_user_id');
});

it('sends the whole POST again until it is answered with 200, with growing delays, and later messages wait', async () => {
  await using scene = await startScene();
  const { bot, clock, emulator } = scene;
  const codes = [500, 201, 404, 200];
  bot.answer = () => codes.shift() ?? 200;
  const ana = emulator.user({ phone: ANA });
  let attempted = eventOf(emulator, (event) => event.type === 'webhook.attempted');
  await ana.say('um');
  await ana.say('dois');
  for (const delayMs of [250, 500, 1_000]) {
    await attempted;
    expect(emulator.pending()).toEqual({ webhooks: 2, messages: 2, statuses: 0 });
    attempted = eventOf(emulator, (event) => event.type === 'webhook.attempted');
    clock.advance(delayMs - 1);
    expect(clock.timers).toBe(1);
    clock.advance(1);
  }
  await emulator.settled();
  expect(bot.webhooks.map(text)).toEqual(['um', 'um', 'um', 'um', 'dois']);
  expect(new Set(bot.webhooks.slice(0, 4).map((webhook) => webhook.rawBody)).size).toBe(1);
  expect(emulator.pending().webhooks).toBe(0);
});

it('tries again when the connection is refused, or no answer comes in time', async () => {
  await using bot = await createReceiverBot();
  let url = 'http://127.0.0.1:1/';
  await using scene = await startScene({ webhook: { url: () => url, appSecret: APP_SECRET, timeoutMs: 50 } });
  const { emulator, clock } = scene;
  const refused = eventOf(emulator, (event) => event.type === 'webhook.attempted' && event.error === 'ECONNREFUSED');
  await emulator.user({ phone: ANA }).say('oi');
  await refused;

  url = bot.url;
  bot.answer = () => 'hold';
  const timedOut = eventOf(emulator, (event) => event.type === 'webhook.attempted' && event.httpStatus === undefined);
  emulator.retryNow();
  await timedOut;
  bot.answer = () => 200;
  clock.advance(500);
  await emulator.settled();
  expect(bot.webhooks).toHaveLength(2);
});

it('gives up after the retry period and goes on with what came later', async () => {
  await using scene = await startScene({ retry: { firstDelayMs: 100, maxDelayMs: 400, forMs: 1_000 } });
  const { bot, clock, emulator } = scene;
  bot.answer = (webhook) => (text(webhook) === 'um' ? 500 : 200);
  const ana = emulator.user({ phone: ANA });
  const dropped = eventOf(emulator, (event) => event.type === 'webhook.dropped');
  emulator.subscribe((event) => {
    if (event.type === 'webhook.attempted') setImmediate(() => clock.advance(400));
  });
  await ana.say('um');
  await ana.say('dois');
  await dropped;
  await emulator.settled();
  expect(bot.webhooks.filter((webhook) => text(webhook) === 'um').length).toBeGreaterThan(1);
  expect(text(bot.webhooks.at(-1) ?? { message: undefined })).toBe('dois');
});

it('does not let one slow answer hold up another person', async () => {
  await using scene = await startScene();
  const { bot, emulator } = scene;
  bot.answer = (webhook) => (webhook.message?.from === ANA ? 'hold' : 200);
  await emulator.user({ phone: ANA }).say('devagar');
  await emulator.user({ phone: ANA }).say('depois');
  for (let index = 0; index < 20; index += 1) await emulator.user({ phone: BRUNO }).say(String(index));
  const fromBruno = await bot.until(20, (webhook) => webhook.message?.from === BRUNO);
  expect(fromBruno.map(text)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
  expect(emulator.history(ANA).map((entry) => entry.statuses)).toEqual([[], []]);
  bot.answer = () => 200;
  bot.release();
  await emulator.settled();
});

it('holds webhooks until the url is known', async () => {
  await using bot = await createReceiverBot();
  let url: string | undefined;
  await using scene = await startScene({ webhook: { url: () => url, appSecret: APP_SECRET } });
  await scene.emulator.user({ phone: ANA }).say('oi');
  expect(await scene.emulator.verifyWebhook()).toBe(false);
  url = bot.url;
  scene.emulator.retryNow();
  await scene.emulator.settled();
  expect(bot.webhooks).toHaveLength(1);
});

it('does the handshake', async () => {
  await using bot = await createReceiverBot();
  for (const [verifyToken, expected] of [
    ['right-token', true],
    ['wrong-token', false],
  ] as const) {
    await using emulator = await createEmulator({ webhook: { url: bot.url, appSecret: APP_SECRET, verifyToken } });
    expect(await emulator.verifyWebhook()).toBe(expected);
  }
  await using nowhere = await createEmulator({ webhook: { url: 'http://127.0.0.1:1/', appSecret: APP_SECRET } });
  expect(await nowhere.verifyWebhook()).toBe(false);
});
