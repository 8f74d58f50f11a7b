import { describe, expect, it } from 'vitest';
import { intentRouterContract } from '../testing/contracts/intent-router-contract.ts';
import type { Language } from '../text/language.ts';
import { intent } from './define-intent.ts';
import { createRulesRouter } from './rules-router.ts';

intentRouterContract({ name: 'rules', createRouter: (intents) => createRulesRouter({ intents }) });

const INTENTS = [
  intent('register', {
    flow: 'registration',
    examples: { pt: ['quero me cadastrar', 'fazer cadastro'], en: ['sign up', 'register'], es: ['quiero registrarme'] },
    keywords: { pt: ['cadastr*', 'inscrição'] },
  }),
  intent('update', {
    flow: 'update',
    examples: { pt: ['atualizar meus dados', 'mudar meu e-mail'], en: ['update my data'], es: ['actualizar mis datos'] },
    keywords: { pt: ['atualizar', 'mudar'] },
  }),
  intent('greet', { flow: 'greeting', examples: { pt: ['oi', 'bom dia'], en: ['hi'], es: ['hola'] } }),
  intent('cancel_order', { flow: 'cancel', keywords: { pt: ['cancelar pedido', 'cancelar'] } }),
  intent('cancel_visit', { flow: 'visit', keywords: { pt: ['cancelar consulta', 'consulta'] } }),
  intent('track', { flow: 'track', patterns: { pt: [/\bpedido (?:n[ºo°]? ?)?(?<order>\d{4,})/gi, 'rastre(ar|io)'] } }),
  intent('human', { flow: 'handoff', examples: { pt: ['falar com atendente', '🧑‍💼'] }, keywords: { pt: ['atendente', 'humano'] } }),
];
const router = createRulesRouter({ intents: INTENTS });
const route = (utterance: string, language?: Language) => router.route({ utterance, language });

describe('createRulesRouter', () => {
  it.each([
    ['quero me cadastrar', 'register', 1],
    ['Oi, bom dia! Eu queria me cadastrar, por favor.', 'register', 1],
    ['FAZER CADASTRO!!!', 'register', 1],
    ['mudar meu email', 'update', 1],
    ['mudar meu e-mail', 'update', 1],
    ['oi', 'greet', 1],
    ['oi, bom dia, tudo bem?', 'greet', 1],
    ['🧑‍💼', 'human', 1],
    ['cadê o pedido nº 12345', 'track', 0.9],
    ['quero rastrear', 'track', 0.9],
    ['fazer um cadastro', 'register', 0.8],
    ['atualizar os meus dados', 'update', 0.8],
    ['fazer cadasto', 'register', 0.8],
    ['atualisar meus dadso', 'update', 0.8],
    ['onde eu vejo o formulário de cadastramento', 'register', 0.7],
    ['tem algum atendente aí me ouvindo', 'human', 0.7],
    ['preciso cancelar consulta de amanhã', 'cancel_visit', 0.7],
    ['como eu faço pra cancelar pedido', 'cancel_order', 0.7],
    ['tem algum atendnte me ouvindo', 'human', 0.65],
    ['não consigo me cadastrar', 'register', 0.7],
  ])('%j is %s at %d', async (utterance, id, confidence) => {
    expect(await route(utterance)).toMatchObject({ intent: id, confidence, source: 'rules' });
  });

  it.each(['não quero me cadastrar', 'não vou mudar nada', 'banana', 'Ana Souza', 'qual o horário?'])(
    '%j is none of them',
    async (utterance) => {
      expect(await route(utterance)).toMatchObject({ confidence: 0, source: 'none' });
    },
  );

  it('abstains when two intents tie, and names them', async () => {
    const tied = createRulesRouter({
      intents: [
        intent('a', { flow: 'a', examples: { pt: ['boleto'] }, keywords: { pt: ['fatura'] } }),
        intent('b', { flow: 'b', examples: { pt: ['boleto'] }, keywords: { pt: ['cartao'] } }),
      ],
    });
    expect(await tied.route({ utterance: 'boleto', language: 'pt' })).toEqual({
      confidence: 0,
      slots: {},
      source: 'none',
      among: ['a', 'b'],
    });
    expect((await tied.route({ utterance: 'a fatura do cartao veio', language: 'pt' })).intent).toBeUndefined();
  });

  it('fills slots from named groups, the same every time', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await route('e o pedido 98765?')).toMatchObject({ intent: 'track', slots: { order: '98765' } });
    }
  });

  it.each([
    ['hola', undefined, 'es'],
    ['hi', undefined, 'en'],
    ['oi', undefined, 'pt'],
    ['quiero registrarme', 'pt', 'es'],
    ['sign up', 'pt', 'en'],
    ['quero me cadastrar', 'pt', 'pt'],
    ['could you tell me what this is', undefined, 'en'],
    ['no entiendo nada de esto, hola', undefined, 'es'],
    ['Ana Souza', undefined, undefined],
  ] as const)('%j in a talk of %s gives away %s', async (utterance, known, language) => {
    expect((await route(utterance, known)).language).toBe(language);
  });

  it('uses only the languages it is given', async () => {
    const english = createRulesRouter({ intents: INTENTS, languages: ['en'] });
    expect((await english.route({ utterance: 'quero me cadastrar', language: undefined })).intent).toBeUndefined();
    expect((await english.route({ utterance: 'sign up', language: undefined })).intent).toBe('register');
  });
});

describe('thresholds', () => {
  const careful = createRulesRouter({
    intents: [
      intent('erase', {
        flow: 'erase',
        examples: { pt: ['apagar meus dados'] },
        keywords: { pt: ['apag*'] },
        patterns: { pt: [/apaguem tudo/] },
        threshold: 0.95,
      }),
      intent('see', { flow: 'see', examples: { pt: ['ver meus dados'] }, keywords: { pt: ['ver'] } }),
    ],
  });

  it.each([
    ['apagar meus dados', 'erase'],
    ['quero que apaguem tudo agora', 'erase'],
    ['apagar os meus dados', undefined],
    ['apagaram a luz da rua', undefined],
    ['como faço para ver isso', 'see'],
  ])('%s: a keyword or a near miss is not enough for an intent that asks for more', async (utterance, expected) => {
    expect((await careful.route({ utterance, language: 'pt' })).intent).toBe(expected);
  });
});
