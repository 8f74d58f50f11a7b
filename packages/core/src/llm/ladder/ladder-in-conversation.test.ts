import { afterEach, describe, expect, it } from 'vitest';
import { email } from '../../answers/email.ts';
import { freeText } from '../../answers/free-text.ts';
import { fullName } from '../../answers/full-name.ts';
import { ask } from '../../flow/build/ask-spec.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import { intent } from '../../intent/define-intent.ts';
import { createScriptedLlm, type LlmScript } from '../../testing/scripted-llm.ts';
import { createTestBot, type TestBot } from '../../testing/test-bot.ts';
import { createLadderRouter } from './ladder-router.ts';

const booking = flow('booking', { version: 1, title: { pt: 'a marcação' } })
  .slots({
    name: ask(fullName(), { pt: 'Seu nome?' }, { label: { pt: 'nome' } }),
    email: ask(email(), { pt: 'Seu e-mail?' }, { label: { pt: 'e-mail' } }),
    date: ask(freeText(), { pt: 'Que dia?' }, { label: { pt: 'dia' } }),
  })
  .complete(({ reply }) => reply({ pt: 'Marcado: {name}, {email}, {date}.' }));
const hours = flow('hours', { version: 1 }).say('hours', { pt: 'Das 9h às 18h.' }).end();
const flows = [booking, hours];
const intents = [
  intent('book', { flow: 'booking', examples: { pt: ['quero marcar uma consulta', 'preciso de um horário', 'marcar consulta'] } }),
  intent('hours', { flow: 'hours', examples: { pt: ['que horas abre', 'horário de funcionamento', 'abre domingo'] } }),
];

let bot: TestBot | undefined;
afterEach(() => bot?.stop());

async function aTalk(...script: readonly LlmScript[]) {
  const llm = createScriptedLlm({ script });
  bot = await createTestBot({
    flows,
    intents,
    router: createLadderRouter({ intents, flows, models: [llm], languages: ['pt'], cache: false }),
  });
  return { llm, ana: bot.user() };
}
const says = (intentId: string, slots: Readonly<Record<string, string>> = {}): LlmScript => ({
  answer: { intent: intentId, certainty: 'sure', slots: Object.entries(slots).map(([slot, words]) => ({ slot, words })) },
});

describe('a model helps where rules and classifier cannot', () => {
  it('with the wish, and with what the message says of it', async () => {
    const { ana } = await aTalk(says('book', { date: 'na sexta' }));
    await ana.plays([
      ['dava pra me encaixar na sexta com a doutora?', 'Seu nome?'],
      ['Ana Souza', 'Seu e-mail?'],
      ['ana@exemplo.com.br', 'Marcado: Ana Souza, ana@exemplo.com.br, na sexta.'],
    ]);
  });

  it('with what a long message says, although its wish is clear', async () => {
    const { llm, ana } = await aTalk(says('hours', { date: 'depois do feriado' }), says('book', { date: 'depois do feriado' }));
    const long = 'quero marcar uma consulta, pode ser depois do feriado porque antes eu viajo com a família';
    await ana.plays([[long, 'Seu nome?'], ['cancelar'], [long, 'Seu nome?']]);
    expect(llm.requests).toHaveLength(2);
    await ana.plays([
      ['Ana Souza', 'Seu e-mail?'],
      ['ana@exemplo.com.br', /^Marcado: .*, depois do feriado\.$/],
    ]);
  });

  it('with a correction that is said in passing', async () => {
    const { ana } = await aTalk(says('none', { name: 'Ana Lima Souza' }));
    await ana.plays([
      ['marcar consulta', 'Seu nome?'],
      ['Ana Souza', 'Seu e-mail?'],
      ['opa, me enganei ali em cima: depois de casar fiquei Ana Lima Souza', 'Anotei: nome.', 'Seu e-mail?'],
      ['ana@exemplo.com.br', 'Que dia?'],
      ['amanhã', /^Marcado: Ana Lima Souza/],
    ]);
  });

  it('with a digression, and comes back to the open question', async () => {
    const { ana } = await aTalk(says('hours'));
    await ana.plays([
      ['marcar consulta', 'Seu nome?'],
      ['Ana Souza', 'Seu e-mail?'],
      ['peraí, até que altura do dia tem gente aí na recepção?', 'Das 9h às 18h.', /Voltando para a marcação/, 'Seu e-mail?'],
    ]);
  });

  it('and what it makes up of a correction is not taken', async () => {
    const { ana } = await aTalk(says('none', { email: 'mallory@golpe.example', name: 'Mallory Silva' }));
    await ana.plays([
      ['marcar consulta', 'Seu nome?'],
      ['Ana Souza', 'Seu e-mail?'],
      ['opa, me enganei ali em cima', /e-mail/],
    ]);
    expect((await ana.snapshot())?.stack[0]?.slots).toEqual({ name: 'Ana Souza' });
  });
});
