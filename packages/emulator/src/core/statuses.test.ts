import { expect, it } from 'vitest';
import { aText, messageIdOf, postMessage } from '../test-support/graph-call.ts';
import { ANA, startScene } from '../test-support/start-emulator.ts';

const statusDelaysMs = { sent: 20, delivered: 60, read: 400 };

it('tells sent, delivered and read when due, with callback data, price and ids', async () => {
  await using scene = await startScene({ statusDelaysMs });
  const { emulator, clock, bot } = scene;
  const ana = emulator.user({ phone: ANA, bsuid: 'BR.1502576394650001', name: 'Ana Souza' });
  await ana.say('oi');
  await emulator.settled();
  const id = messageIdOf(await postMessage(emulator, aText(ANA, 'olá', { biz_opaque_callback_data: 'outbox-1' })));
  expect(emulator.pending()).toEqual({ webhooks: 0, messages: 0, statuses: 3 });
  clock.advance(19);
  expect(emulator.history(ANA).at(-1)?.statuses).toEqual([]);
  clock.advance(1);
  expect(ana.messages[0]?.statuses.map((change) => change.status)).toEqual(['sent']);
  clock.advance(380);
  await emulator.settled();

  const statuses = bot.webhooks.filter((webhook) => webhook.status !== undefined);
  expect(statuses.map((webhook) => webhook.status?.status)).toEqual(['sent', 'delivered', 'read']);
  expect(statuses.every((webhook) => webhook.isSigned)).toBe(true);
  expect(statuses[0]?.value).toEqual({
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '551130000001', phone_number_id: '106540352240001' },
    contacts: [{ profile: { name: 'Ana Souza' }, wa_id: ANA, user_id: 'BR.1502576394650001' }],
    statuses: [
      {
        id,
        status: 'sent',
        timestamp: '1794960000',
        recipient_id: ANA,
        recipient_user_id: 'BR.1502576394650001',
        pricing: { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' },
        biz_opaque_callback_data: 'outbox-1',
      },
    ],
  });
  const start = 1_794_960_000_000;
  expect(emulator.history(ANA).at(-1)?.statuses).toEqual([
    { status: 'sent', at: start + 20 },
    { status: 'delivered', at: start + 60 },
    { status: 'read', at: start + 400 },
  ]);
});

it('accepts a free-form message outside the 24 hours and fails it with 131047 by webhook', async () => {
  await using scene = await startScene({ statusDelaysMs });
  const { emulator, clock, bot } = scene;
  const ana = emulator.user({ phone: ANA });
  await ana.say('oi');
  clock.advance(24 * 60 * 60 * 1000 - 1);
  await postMessage(emulator, aText(ANA, 'ainda dentro'));
  clock.advance(1);
  const late = await postMessage(emulator, aText(ANA, 'tarde', { biz_opaque_callback_data: 'outbox-2' }));
  expect(late.httpStatus).toBe(200);
  clock.advance(400);
  await emulator.settled();
  expect(ana.messages.map((message) => message.text)).toEqual(['ainda dentro']);
  expect(bot.webhooks.filter((webhook) => webhook.status?.id === messageIdOf(late)).map((webhook) => webhook.value)).toEqual([
    {
      messaging_product: 'whatsapp',
      metadata: expect.anything(),
      statuses: [
        {
          id: messageIdOf(late),
          status: 'failed',
          timestamp: expect.any(String),
          recipient_id: ANA,
          recipient_user_id: expect.any(String),
          errors: [
            {
              code: 131047,
              title: 'Re-engagement message',
              message: 'Re-engagement message',
              error_data: {
                details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
              },
              href: expect.any(String),
            },
          ],
          biz_opaque_callback_data: 'outbox-2',
        },
      ],
    },
  ]);
});

it('delivers a template outside the 24 hours, billed', async () => {
  await using scene = await startScene({ statusDelaysMs });
  const { emulator, clock, bot } = scene;
  await postMessage(emulator, {
    messaging_product: 'whatsapp',
    to: ANA,
    type: 'template',
    template: { name: 'lembrete', language: { code: 'pt_BR' } },
  });
  clock.advance(400);
  await emulator.settled();
  expect(bot.webhooks.map((webhook) => webhook.status?.status)).toEqual(['sent', 'delivered', 'read']);
  expect(bot.webhooks[1]?.status?.pricing).toMatchObject({ billable: true, category: 'utility', type: 'regular' });
});

it('tells only sent of a reaction', async () => {
  await using scene = await startScene({ statusDelaysMs });
  const { emulator, clock, bot } = scene;
  const { id } = await emulator.user({ phone: ANA }).say('oi');
  await postMessage(emulator, { messaging_product: 'whatsapp', to: ANA, type: 'reaction', reaction: { message_id: id, emoji: '👍' } });
  clock.advance(1_000);
  await emulator.settled();
  expect(bot.webhooks.flatMap((webhook) => webhook.status?.status ?? [])).toEqual(['sent']);
});

it('names the recipient of a BSUID send by BSUID only, and fails one to a stranger with 131026', async () => {
  await using scene = await startScene({ statusDelaysMs });
  const { emulator, clock, bot } = scene;
  await emulator.user({ phone: ANA, bsuid: 'BR.1502576394650001' }).say('oi');
  const send = (recipient: string) => postMessage(emulator, { messaging_product: 'whatsapp', recipient, text: { body: 'oi' } });
  await send('BR.1502576394650001');
  await send('BR.1502576394659999');
  clock.advance(20);
  const [known, stranger] = await bot.until(2, (webhook) => webhook.status !== undefined);
  expect(known?.status).toMatchObject({ status: 'sent', recipient_user_id: 'BR.1502576394650001' });
  expect(known?.status).not.toHaveProperty('recipient_id');
  expect(stranger?.status).toMatchObject({ status: 'failed', errors: [{ code: 131026 }] });
});

it('sends no status webhook when told so, and keeps failures in the history', async () => {
  await using scene = await startScene({ statusDelaysMs: 'none' });
  await postMessage(scene.emulator, aText(ANA, 'oi'));
  expect(scene.emulator.pending()).toEqual({ webhooks: 0, messages: 0, statuses: 0 });
  expect(scene.emulator.history(ANA)[0]?.statuses).toMatchObject([{ status: 'failed', errorCode: 131047 }]);
});
