import { describe, expect, it } from 'vitest';
import { email } from '../../answers/email.ts';
import { intent } from '../../intent/define-intent.ts';
import { type IntentRouter, NOTHING_UNDERSTOOD } from '../../ports/intent-router/intent-router.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';

const flowOf = (id: string, text: string) => flow(id, { version: 1 }).say('done', { pt: text }).end();
const form = flow('form', { version: 1, title: { pt: 'o formulário' } })
  .slots({ email: ask(email(), { pt: 'E-mail?' }) })
  .complete(({ reply }) => reply({ pt: 'Pronto.' }));
const flows = [form, flowOf('see', 'Seus dados.'), flowOf('erase', 'Apagados.')];
const intents = [
  intent('form', { flow: 'form', examples: { pt: ['quero preencher'] } }),
  intent('see-data', { flow: 'see', title: { pt: 'Ver meus dados' }, examples: { pt: ['meus dados'] } }),
  intent('erase', { flow: 'erase', examples: { pt: ['apagar tudo'] } }),
  intent('also-see', { flow: 'see', examples: { pt: ['mostra aí'] } }),
];
const WITH_VALUE = 'o de ana@exemplo.com.br';
const AMONG: Readonly<Record<string, readonly string[]>> = {
  [WITH_VALUE]: ['form', 'erase'],
  dados: ['see-data', 'erase'],
  mostra: ['see-data', 'also-see'],
  sumiu: ['see-data', 'gone'],
};
const router: IntentRouter = {
  specVersion: 1,
  async route({ utterance }) {
    const found = intents.find(({ examples }) => examples?.pt?.includes(utterance));
    if (found !== undefined) return { intent: found.id, confidence: 1, slots: {}, source: 'rules' };
    const among = AMONG[utterance];
    return among === undefined ? NOTHING_UNDERSTOOD : { ...NOTHING_UNDERSTOOD, among };
  },
};

async function aTalk(withForm = false) {
  const bot = await createTestBot({ flows, intents, router });
  const ana = bot.user();
  if (withForm) await ana.plays([['quero preencher', 'E-mail?']]);
  return { bot, ana };
}

describe('a wish that may be one of two', () => {
  it.each([
    ['by its title', 'ver meus dados', 'Seus dados.'],
    ['by its place', '2', 'Apagados.'],
    ['by an intent of its own', 'apagar tudo', 'Apagados.'],
  ])('is asked about, and answered %s', async (_, answer, reply) => {
    const { bot, ana } = await aTalk();
    await ana.plays([
      ['dados', 'O que você quis dizer?'],
      [answer, reply],
    ]);
    await bot.stop();
  });

  it('offers titles, ids in words where there is none, and neither', async () => {
    const { bot, ana } = await aTalk();
    await ana.says('dados');
    expect(ana.choices.map(({ title }) => title)).toEqual(['Ver meus dados', 'Erase', 'Nenhuma dessas']);
    await ana.taps('Ver meus dados');
    expect(ana.transcript()).toContain('Seus dados.');
    await bot.stop();
  });

  it('goes back to the open question when it is neither, and after the wish', async () => {
    const { bot, ana } = await aTalk(true);
    await ana.plays([['dados', 'O que você quis dizer?']]);
    await ana.taps('Nenhuma dessas');
    expect(ana.transcript()).toMatch(/Desculpe, não entendi.*\n.*E-mail\?$/s);
    await ana.plays([
      ['dados', 'O que você quis dizer?'],
      ['1', 'Seus dados.', /Voltando para o formulário/, 'E-mail?'],
    ]);
    await bot.stop();
  });

  it('keeps what the first message said for the wish that was meant, sealed until then', async () => {
    const { bot, ana } = await aTalk();
    await ana.plays([[WITH_VALUE, 'O que você quis dizer?']]);
    expect((await ana.snapshot())?.repair.said).toEqual({ form: { email: 'ana@exemplo.com.br' } });
    const stored = await bot.store.people.snapshot(await ana.conversation());
    expect(JSON.stringify(stored)).not.toContain('ana@exemplo');
    await ana.plays([['1', 'Pronto.']]);
    expect((await ana.snapshot())?.repair.said).toBeUndefined();
    await bot.stop();
  });

  it('takes what the first message said for no other wish, and for none later', async () => {
    const { bot, ana } = await aTalk();
    await ana.plays([
      [WITH_VALUE, 'O que você quis dizer?'],
      ['erase', 'Apagados.'],
      [WITH_VALUE, 'O que você quis dizer?'],
      ['apagar tudo', 'Apagados.'],
      ['quero preencher', 'E-mail?'],
    ]);
    await bot.stop();
  });

  it('is forgotten when something else is said: an answer, a command', async () => {
    const { bot, ana } = await aTalk(true);
    await ana.plays([
      ['dados', 'O que você quis dizer?'],
      ['ana@exemplo.com.br', 'Pronto.'],
    ]);
    expect((await ana.snapshot())?.repair.clarifying).toBeUndefined();
    await bot.stop();
  });

  it.each(['mostra', 'sumiu'])('is not asked about when %j leads to one flow only', async (utterance) => {
    const { bot, ana } = await aTalk();
    await ana.plays([[utterance, /não entendi/]]);
    await bot.stop();
  });
});
