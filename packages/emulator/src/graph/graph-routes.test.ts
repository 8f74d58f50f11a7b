import { expect, it } from 'vitest';
import { aText, errorOf, messageIdOf, postMessage } from '../test-support/graph-call.ts';
import { ANA, startScene } from '../test-support/start-emulator.ts';

const call = (url: string, init: RequestInit = {}) => fetch(url, { method: 'POST', ...init });
const authorization = 'Bearer recado-dev-token';

it.each(['/v26.0/106540352240001/messages', '/v19.0/106540352240001/messages', '/106540352240001/messages'])(
  'accepts a send at %s',
  async (path) => {
    await using scene = await startScene();
    const answer = await postMessage(scene.emulator, aText(ANA, 'oi'), path);
    expect(answer.httpStatus).toBe(200);
    expect(answer.body).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: ANA, wa_id: ANA, user_id: expect.stringMatching(/^BR\.\d{16}$/) }],
      messages: [{ id: expect.stringMatching(/^wamid\./) }],
    });
  },
);

it.each<[string, RequestInit]>([
  ['no token', {}],
  ['another token', { headers: { authorization: 'Bearer wrong' } }],
  ['another scheme', { headers: { authorization: 'Basic recado-dev-token' } }],
])('refuses %s with 401 and code 190', async (_name, init) => {
  await using scene = await startScene();
  const response = await call(`${scene.emulator.baseUrl}/v26.0/106540352240001/messages`, { body: '{}', ...init });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { type: 'OAuthException', code: 190, fbtrace_id: expect.any(String) } });
});

it.each(['/v26.0/999/messages', '/latest/106540352240001/messages', '/v26.0/106540352240001/media'])(
  'refuses the unknown %s with 400, code 100 and subcode 33',
  async (path) => {
    await using scene = await startScene();
    const answer = await postMessage(scene.emulator, aText(ANA, 'oi'), path);
    expect(answer.httpStatus).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 100, error_subcode: 33 });
  },
);

it('answers the error body of Meta, naming the parameter', async () => {
  await using scene = await startScene();
  const answer = await postMessage(scene.emulator, { messaging_product: 'whatsapp', to: ANA, type: 'text', text: {} });
  expect(answer.httpStatus).toBe(400);
  expect(answer.body).toEqual({
    error: {
      message: '(#131008) Required parameter is missing',
      type: 'OAuthException',
      code: 131008,
      error_data: { messaging_product: 'whatsapp', details: "Parameter text['body'] is required." },
      fbtrace_id: expect.any(String),
    },
  });
});

it('refuses a body that is not a JSON object', async () => {
  await using scene = await startScene();
  const response = await call(`${scene.emulator.baseUrl}/106540352240001/messages`, { body: '[1', headers: { authorization } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 100 } });
});

it('refuses a message to the business number itself', async () => {
  await using scene = await startScene();
  expect(errorOf(await postMessage(scene.emulator, aText('+55 11 3000-0001', 'oi'))).code).toBe(131021);
});

it('tells about the number', async () => {
  await using scene = await startScene();
  const response = await fetch(`${scene.emulator.baseUrl}/v26.0/106540352240001`, { headers: { authorization } });
  expect(await response.json()).toMatchObject({ id: '106540352240001', display_phone_number: '+551130000001', verified_name: 'Recado' });
});

it('echoes the input and answers the number WhatsApp keeps, in either Brazilian form', async () => {
  await using scene = await startScene({ brazilianWaIds: 'twelve-digit' });
  for (const input of ['+55 31 90000-0003', '5531900000003', '553100000003']) {
    const answer = await postMessage(scene.emulator, aText(input, 'oi'));
    expect(answer.body.contacts).toEqual([{ input, wa_id: '553100000003', user_id: expect.any(String) }]);
  }
  expect(scene.emulator.history('5531900000003')).toHaveLength(3);
  const paulista = await postMessage(scene.emulator, aText(ANA, 'oi'));
  expect(paulista.body.contacts).toMatchObject([{ wa_id: ANA }]);
});

it('sends to a BSUID and lets `to` win when both are given', async () => {
  await using scene = await startScene();
  const diego = scene.emulator.user({ bsuid: 'BR.1502576394650004', username: 'diego_exemplo' });
  await diego.say('oi');
  const answer = await postMessage(scene.emulator, { ...aText('', 'oi'), to: undefined, recipient: 'BR.1502576394650004' });
  expect(answer.body.contacts).toEqual([{ input: 'BR.1502576394650004', user_id: 'BR.1502576394650004' }]);
  const both = await postMessage(scene.emulator, aText(ANA, 'oi', { recipient: 'BR.1502576394650004' }));
  expect(both.body.contacts).toMatchObject([{ input: ANA, wa_id: ANA }]);
  expect(diego.messages).toHaveLength(1);
});

it('does not deduplicate by callback data, and the history shows it', async () => {
  await using scene = await startScene();
  const ids = [];
  for (let time = 0; time < 2; time += 1) {
    ids.push(messageIdOf(await postMessage(scene.emulator, aText(ANA, 'oi', { biz_opaque_callback_data: 'outbox-1' }))));
  }
  expect(new Set(ids).size).toBe(2);
  expect(scene.emulator.history(ANA).map((entry) => [entry.id, entry.bizOpaqueCallbackData])).toEqual(ids.map((id) => [id, 'outbox-1']));
});

it('drops the quote of an unknown message', async () => {
  await using scene = await startScene();
  const ana = scene.emulator.user({ phone: ANA });
  const { id } = await ana.say('oi');
  await postMessage(scene.emulator, aText(ANA, 'um', { context: { message_id: 'wamid.unknown' } }));
  await postMessage(scene.emulator, aText(ANA, 'dois', { context: { message_id: id } }));
  expect(ana.messages.map((message) => message.quotedId)).toEqual([undefined, id]);
});

it('marks a message and those before it read, and shows typing', async () => {
  await using scene = await startScene();
  const { emulator } = scene;
  const ana = emulator.user({ phone: ANA });
  await ana.say('um');
  const { id } = await ana.say('dois');
  await ana.say('três');
  await emulator.settled();
  const seen: string[] = [];
  emulator.subscribe((event) => seen.push(event.type));
  const mark = { messaging_product: 'whatsapp', status: 'read', message_id: id };
  expect((await postMessage(emulator, { ...mark, typing_indicator: { type: 'text' } })).body).toEqual({ success: true });
  expect((await postMessage(emulator, mark)).body).toEqual({ success: true });
  expect(seen).toEqual(['status.changed', 'status.changed', 'message.read', 'typing.shown']);
  expect(emulator.history(ANA).map((entry) => entry.statuses.at(-1)?.status)).toEqual(['read', 'read', 'delivered']);
  const unknown = await postMessage(emulator, { ...mark, message_id: 'wamid.unknown' });
  expect(errorOf(unknown).code).toBe(131009);
});

it('limits the pair rate to 45 at once and one per six seconds after, and the number to 80 per second', async () => {
  await using scene = await startScene({ rateLimits: true });
  const { emulator, clock } = scene;
  const codes = async (to: (index: number) => string, count: number) => {
    const answers = [];
    for (let index = 0; index < count; index += 1) answers.push(await postMessage(emulator, aText(to(index), 'oi')));
    return answers.map((answer) => (answer.httpStatus === 200 ? 'ok' : errorOf(answer).code));
  };
  expect((await codes(() => ANA, 46)).filter((code) => code !== 'ok')).toEqual([131056]);
  clock.advance(6_000);
  expect(await codes(() => ANA, 2)).toEqual(['ok', 131056]);
  clock.advance(1_000);
  const many = await codes((index) => `55119000${String(10_000 + index)}`, 81);
  expect(many.filter((code) => code !== 'ok')).toEqual([130429]);
});
