import { describe, expect, it } from 'vitest';
import { fullName } from '../answers/full-name.ts';
import { ask } from '../flow/build/ask-spec.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { intent } from '../intent/define-intent.ts';
import { MaskedText } from '../privacy/masked-text.ts';
import { createTestBot } from '../testing/test-bot.ts';

const card = flow('card', { version: 1 })
  .slots({ name: ask(fullName(), { pt: 'Nome?' }) })
  .complete(({ reply }) => reply({ pt: 'Pronto.' }));
const menu = flow('menu', { version: 1 })
  .choose('pick', { text: { pt: 'O que deseja?' }, options: [{ id: 'card', label: { pt: 'Cartão' }, next: { flow: 'card' } }] })
  .end();
const intents = [intent('card', { flow: 'card', examples: { pt: ['quero um cartão'] } })];

async function aBot() {
  const bot = await createTestBot({ flows: [menu, card], entry: menu, intents });
  return { bot, ana: bot.user(), texts: () => bot.notUnderstood.map(({ text }) => String(text)) };
}

describe('what was not understood', () => {
  it('is told once committed, masked, and says nothing of who wrote', async () => {
    const { bot, ana } = await aBot();
    await ana.says('o aplicativo travou, me escrevam em ana@exemplo.com.br');
    const [told] = bot.notUnderstood;
    expect(told?.text).toBeInstanceOf(MaskedText);
    expect(JSON.parse(JSON.stringify(told))).toEqual({
      id: expect.any(String),
      at: expect.any(Number),
      text: 'o aplicativo travou, me escrevam em <EMAIL>',
      among: [],
    });
    await bot.stop();
  });

  it('is a refused answer to a choice, too', async () => {
    const { bot, ana, texts } = await aBot();
    await ana.says('oi');
    await ana.says('a fatura veio errada');
    expect(texts()).toEqual(['a fatura veio errada']);
    await bot.stop();
  });

  it('is no greeting, wish, command, tap, nor what was said to a personal question', async () => {
    const { bot, ana, texts } = await aBot();
    await ana.says('oi, bom dia');
    await ana.taps('Cartão');
    await ana.says('não vou dizer o meu nome para um robô 123');
    await ana.says('ajuda');
    await ana.says('Ana Souza');
    await ana.says('quero um cartão');
    expect(texts()).toEqual([]);
    await bot.stop();
  });

  it('does not hold up the talk when the listener throws', async () => {
    const bot = await createTestBot({
      flows: [menu, card],
      entry: menu,
      onNotUnderstood: () => {
        throw new Error('full');
      },
    });
    await bot.user().plays([['a fatura veio errada', 'O que deseja?']]);
    await bot.stop();
  });
});
