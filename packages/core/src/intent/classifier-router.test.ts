import { describe, expect, it } from 'vitest';
import { intentRouterContract } from '../testing/contracts/intent-router-contract.ts';
import { createClassifierRouter } from './classifier-router.ts';
import { intent } from './define-intent.ts';

intentRouterContract({ name: 'classifier', createRouter: (intents) => createClassifierRouter({ intents, languages: ['pt', 'en', 'es'] }) });

describe('the classifier rung', () => {
  const router = createClassifierRouter({
    languages: ['pt'],
    intents: [
      intent('book', {
        flow: 'a',
        examples: { pt: ['quero marcar uma consulta', 'agendar horário com o médico', 'tem vaga para amanhã?', 'preciso de uma consulta'] },
      }),
      intent('cancel', {
        flow: 'b',
        examples: { pt: ['quero desmarcar', 'não vou poder ir na consulta', 'cancelar meu agendamento', 'desmarca para mim'] },
      }),
      intent('price', {
        flow: 'c',
        examples: { pt: ['quanto custa a consulta?', 'qual o valor?', 'aceita plano de saúde?', 'preço da consulta particular'] },
      }),
    ],
  });
  const route = (utterance: string) => router.route({ utterance, language: 'pt' });

  it('leaves whole examples to the rules', async () => {
    expect(await route('qual o valor?')).toMatchObject({ intent: 'price', source: 'rules', confidence: 1 });
  });

  it('understands what no rule says word for word', async () => {
    expect(await route('qual o valor q vcs cobram no particular?')).toMatchObject({ intent: 'price', source: 'classifier' });
    expect(await route('queria agendar um horario com a medica')).toMatchObject({ intent: 'book', source: 'classifier' });
  });

  it('abstains on what is about something else', async () => {
    expect((await route('o time ganhou de três a zero ontem no estádio')).intent).toBeUndefined();
  });
});
