import { expect, it } from 'vitest';
import { aText, postMessage } from '../test-support/graph-call.ts';
import { ANA, startScene } from '../test-support/start-emulator.ts';

const interactive = (content: object) => ({
  messaging_product: 'whatsapp',
  to: ANA,
  type: 'interactive',
  interactive: { body: { text: 'Escolha' }, ...content },
});
const buttons = interactive({
  type: 'button',
  action: { buttons: ['Sim', 'Não'].map((title, index) => ({ type: 'reply', reply: { id: `b${index}`, title } })) },
});
const list = interactive({
  type: 'list',
  action: {
    button: 'Ver',
    sections: [
      { title: 'Entrega', rows: [{ id: 'expressa', title: 'Expressa', description: 'Chega hoje' }] },
      { title: 'Retirada', rows: [{ id: 'loja', title: 'Na loja' }] },
    ],
  },
});

it.each([
  ['tap', 'b1'],
  ['tap', 'Não'],
  ['tap', 1],
] as const)('%s %j answers a button as WhatsApp does', async (verb, choice) => {
  await using scene = await startScene();
  const ana = scene.emulator.user({ phone: ANA });
  await ana.say('oi');
  await postMessage(scene.emulator, buttons);
  const [message] = ana.messages;
  expect(message).toMatchObject({
    type: 'button',
    text: 'Escolha',
    choices: [
      { id: 'b0', title: 'Sim' },
      { id: 'b1', title: 'Não' },
    ],
  });
  await ana[verb](choice);
  const [, webhook] = await scene.bot.until(2);
  expect(webhook?.message).toMatchObject({
    context: { from: '551130000001', id: message?.id },
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'b1', title: 'Não' } },
  });
});

it('picks a row through all sections, with its description if it has one', async () => {
  await using scene = await startScene();
  const ana = scene.emulator.user({ phone: ANA });
  await ana.say('oi');
  await postMessage(scene.emulator, list);
  await ana.pick(0);
  await ana.pick('Na loja');
  const [, first, second] = await scene.bot.until(3);
  expect(first?.message?.interactive).toEqual({
    type: 'list_reply',
    list_reply: { id: 'expressa', title: 'Expressa', description: 'Chega hoje' },
  });
  expect(second?.message?.interactive).toEqual({ type: 'list_reply', list_reply: { id: 'loja', title: 'Na loja' } });
});

it('says so when there is nothing to tap', async () => {
  await using scene = await startScene();
  await expect(scene.emulator.user({ phone: ANA }).tap('x')).rejects.toMatchObject({ code: 'EMULATOR_CHOICE_NOT_FOUND' });
});

it('sends any message of the Cloud API with its own ids', async () => {
  await using scene = await startScene();
  const { id } = await scene.emulator.user({ phone: ANA }).send({
    type: 'image',
    id: 'wamid.mine',
    from: 'somebody',
    image: { id: '1', mime_type: 'image/jpeg', sha256: 'x' },
  });
  const [webhook] = await scene.bot.until(1);
  expect(webhook?.message).toMatchObject({ id, from: ANA, type: 'image', image: { id: '1' } });
  expect(id).not.toBe('wamid.mine');
});

it('gives the next message that fits, waiting for it if needed', async () => {
  await using scene = await startScene();
  const { emulator } = scene;
  const ana = emulator.user({ phone: ANA });
  await ana.say('oi');
  const waiting = ana.next((message) => message.text === 'três');
  for (const text of ['um', 'dois', 'três', 'quatro']) await postMessage(emulator, aText(ANA, text));
  expect((await waiting).text).toBe('três');
  expect((await ana.next()).text).toBe('quatro');
  await expect(ana.next(undefined, 10)).rejects.toMatchObject({ code: 'EMULATOR_TIMEOUT' });
});

it('is the same person for the same number or BSUID', async () => {
  await using scene = await startScene();
  const { emulator } = scene;
  const ana = emulator.user({ phone: '+55 11 90000-0001', name: 'Ana' });
  expect(emulator.user({ phone: '551100000001' })).toBe(ana);
  expect(emulator.user({ bsuid: ana.record.bsuid, username: 'ana.exemplo' })).toBe(ana);
  expect(ana.record).toEqual({ key: ANA, waId: ANA, bsuid: expect.any(String), name: 'Ana', username: 'ana.exemplo' });
  expect(emulator.users()).toHaveLength(1);
  expect(() => emulator.user({ phone: '5521900000002', bsuid: ana.record.bsuid })).toThrow(
    expect.objectContaining({ code: 'EMULATOR_USER_CONFLICT' }),
  );
  expect(() => emulator.user({ name: 'Ninguém' })).toThrow(expect.objectContaining({ code: 'EMULATOR_USER_INVALID' }));
});
