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

  it('understands the same whether it was prepared or not', async () => {
    const request = { utterance: 'queria agendar um horario com a medica', language: 'pt' } as const;
    const intents = [
      intent('book', { flow: 'a', examples: { pt: ['agendar horário com o médico', 'preciso de uma consulta'] } }),
      intent('price', { flow: 'b', examples: { pt: ['quanto custa', 'qual o valor'] } }),
    ];
    const prepared = createClassifierRouter({ intents });
    await prepared.prepare?.();
    expect(await prepared.route(request)).toEqual(await createClassifierRouter({ intents: [...intents] }).route(request));
  });

  it('understands while it is being prepared', async () => {
    const intents = [
      intent('book', { flow: 'a', examples: { pt: ['agendar horário com o médico', 'preciso de uma consulta', 'marcar um horário'] } }),
      intent('price', { flow: 'b', examples: { pt: ['quanto custa', 'qual o valor', 'qual é o preço'] } }),
    ];
    const router = createClassifierRouter({ intents });
    const preparing = router.prepare?.();
    expect(await router.route({ utterance: 'queria agendar um horario com a medica', language: 'pt' })).toMatchObject({ intent: 'book' });
    await preparing;
  });

  it('takes the wish out of a message that says much else, unless it says two', async () => {
    const greeting = 'oi! quero desmarcar. eu tinha combinado com o moço do balcão lá na rua de baixo, o Zeca, mas choveu';
    expect(await route(greeting)).toMatchObject({ intent: 'cancel', confidence: 0.75, source: 'rules' });
    const both = 'o Zeca do balcão falou: qual o valor? quero desmarcar. e choveu na rua de baixo ontem, viu';
    expect((await route(both)).source).not.toBe('rules');
  });

  it('does not let a value blur the wish', async () => {
    expect(await route('queria agendar um horario com a medica 11 98765-4321 ana.souza.lima@exemplo.com.br')).toMatchObject({
      intent: 'book',
    });
    expect((await route('11 98765-4321')).intent).toBeUndefined();
  });

  it('abstains on what is about something else', async () => {
    expect((await route('o time ganhou de três a zero ontem no estádio')).intent).toBeUndefined();
  });
});

describe('thresholds', () => {
  const EXAMPLES = {
    see: ['meus dados', 'ver meus dados', 'mostrar meus dados', 'o que vocês sabem de mim', 'meu cadastro'],
    erase: ['apagar meus dados', 'excluir meu cadastro', 'remover meus dados', 'deletar minha conta'],
    greet: ['boa tarde', 'tudo bem', 'como vai', 'olá amigo'],
  };
  const routerWith = (threshold?: number, meaningNone: readonly string[] = []) =>
    createClassifierRouter({
      languages: ['pt'],
      meaningNone,
      intents: Object.entries(EXAMPLES).map(([id, pt]) =>
        intent(id, { flow: id, examples: { pt }, ...(id === 'erase' && threshold !== undefined ? { threshold } : {}) }),
      ),
    });
  const route = (router: ReturnType<typeof routerWith>, utterance: string, wantsTrace = false) =>
    router.route({ utterance, language: 'pt', wantsTrace });
  const ERASING = 'dá para excluir minha conta hoje';

  it('are learned, and an intent may ask for more: what is not sure enough for it is asked about', async () => {
    const learned = await route(routerWith(), ERASING);
    expect(learned).toMatchObject({ intent: 'erase', source: 'classifier' });
    expect(learned.confidence).toBeLessThan(1);
    const careful = await route(routerWith(1), ERASING);
    expect(careful).toMatchObject({ confidence: 0, source: 'none', among: ['erase', 'greet'] });
    expect(careful.intent).toBeUndefined();
  });

  it('name two intents that stand out together when the likelier is not sure enough', async () => {
    expect(await route(routerWith(0.9), 'podem remover os meus dados daí')).toMatchObject({ source: 'none', among: ['erase', 'see'] });
    expect((await route(routerWith(), 'choveu muito ontem na praia')).among).toBeUndefined();
  });

  it('leave whole examples to the rules', async () => {
    expect(await route(routerWith(1), 'apagar meus dados')).toMatchObject({ intent: 'erase', source: 'rules' });
  });

  it('leave alone what a person found to mean none of them', async () => {
    expect((await route(routerWith(undefined, ['Dá para excluir minha conta hoje?']), ERASING)).intent).toBeUndefined();
  });

  it('are in the trace, when one is wanted', async () => {
    const { trace } = await route(routerWith(1), ERASING, true);
    expect(trace?.steps).toMatchObject([
      { rung: 'rules', outcome: 'abstained', why: 'not_sure' },
      {
        rung: 'classifier',
        outcome: 'abstained',
        why: 'ambiguous',
        ranking: [{ intent: 'erase' }, { intent: 'greet' }, { intent: 'see' }],
      },
    ]);
    expect((await route(routerWith(), ERASING)).trace).toBeUndefined();
    expect((await route(routerWith(), 'meus dados', true)).trace?.steps).toMatchObject([
      { rung: 'rules', outcome: 'understood', why: 'sure' },
    ]);
  });
});
