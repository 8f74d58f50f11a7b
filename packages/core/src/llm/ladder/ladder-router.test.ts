import { describe, expect, it } from 'vitest';
import { email } from '../../answers/email.ts';
import { fullName } from '../../answers/full-name.ts';
import { phone } from '../../answers/phone.ts';
import { channelId, contactId, conversationId } from '../../conversation/ids.ts';
import { ask } from '../../flow/build/ask-spec.ts';
import { type FlowOptions, flow } from '../../flow/build/flow-builder.ts';
import { intent } from '../../intent/define-intent.ts';
import type { Understanding } from '../../ports/intent-router/intent-router.ts';
import type { LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import type { Llm } from '../../ports/llm/llm.ts';
import { intentRouterContract } from '../../testing/contracts/intent-router-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createScriptedLlm, type LlmScript, type ScriptedLlm } from '../../testing/scripted-llm.ts';
import { createLadderRouter } from './ladder-router.ts';
import type { LadderRouterOptions } from './ladder-router-options.ts';

const registration = (options: Partial<FlowOptions> = {}) =>
  flow('registration', { version: 1, ...options })
    .slots({
      name: ask(fullName(), { pt: 'Nome?' }, { label: { pt: 'nome completo' } }),
      email: ask(email(), { pt: 'E-mail?' }),
      phone: ask(phone('BR'), { pt: 'Telefone?' }),
    })
    .complete(({ reply }) => reply({ pt: 'Pronto.' }));

const intents = [
  intent('register', { flow: 'registration', examples: { pt: ['quero me cadastrar', 'fazer cadastro', 'criar conta'] } }),
  intent('delete-data', { flow: 'delete', examples: { pt: ['apagar meus dados', 'excluir minha conta', 'deletar cadastro'] } }),
  intent('opening-hours', { flow: 'hours', examples: { pt: ['que horas abre', 'horário de funcionamento', 'vocês abrem domingo'] } }),
];
const UNCLEAR = 'pretendo figurar na relação de clientes da casa';

const chose = (value: string, more: object = {}): LlmScript => ({ answer: { intent: value, certainty: 'sure', slots: [], ...more } });

function aLadder(models: readonly ScriptedLlm[], options: Partial<LadderRouterOptions> = {}) {
  const clock = createFakeClock();
  const traces: LadderTrace[] = [];
  const router = createLadderRouter({
    intents,
    flows: [registration()],
    languages: ['pt'],
    models,
    clock,
    cache: false,
    onTrace: (trace) => traces.push(trace),
    ...options,
  });
  const route = (utterance: string, more: object = {}) => router.route({ utterance, language: 'pt', ...more });
  return { router, clock, traces, route };
}

/** A server that answers and tells no usage. */
const uncounted = (llm: ScriptedLlm): Llm => ({
  ...llm,
  complete: async (request) => {
    const answer = await llm.complete(request);
    return answer.status === 'unavailable' ? answer : { ...answer, usage: { calls: 1, inputTokens: 0, outputTokens: 0 } };
  },
});

const whys = ({ trace }: Understanding) => trace?.steps.map(({ rung, outcome, why }) => `${rung} ${outcome}: ${why}`);

describe('createLadderRouter', () => {
  intentRouterContract({
    name: 'ladder, its models offline',
    createRouter: (known) => createLadderRouter({ intents: known, models: [createScriptedLlm()], clock: createFakeClock() }),
  });

  it('says of a keyword that outranks an unsure classifier that it decided', async () => {
    const keyworded = [
      intent('prices', {
        flow: 'prices',
        keywords: { pt: ['preço'] },
        examples: { pt: ['quanto custa', 'qual o valor', 'tabela de valores'] },
      }),
      ...intents,
    ];
    const understanding = await aLadder([createScriptedLlm()], { intents: keyworded }).route('bla preço xyz');
    expect(understanding).toMatchObject({ intent: 'prices', source: 'rules' });
    expect(whys(understanding)).toEqual(['rules understood: sure', 'classifier abstained: not_sure']);
  });

  it('asks no model about what rules and classifier know', async () => {
    const llm = createScriptedLlm();
    const understanding = await aLadder([llm]).route('quero me cadastrar');
    expect(understanding).toMatchObject({ intent: 'register', source: 'rules' });
    expect(whys(understanding)).toEqual(['rules understood: sure']);
    expect(llm.requests).toEqual([]);
  });

  it.each([
    ['does not count its tokens', uncounted, chose('register')],
    ['is given up waiting for', (llm: ScriptedLlm) => llm, 'hang' as const],
  ])('keeps to a budget of money with a server that %s', async (_, as, step) => {
    const llm = createScriptedLlm({ script: Array.from({ length: 4 }, () => step) });
    const model = { llm: as(llm), price: { inputPerMillion: 10, outputPerMillion: 10 }, timeoutMs: 100 };
    const { route, clock } = aLadder([], { models: [model], budget: { day: { money: 0.02 } } });
    for (let message = 0; message < 4; message += 1) {
      const routing = route(`${UNCLEAR} ${message}`);
      await clock.advance(100);
      await routing;
    }
    expect(llm.requests.length).toBeGreaterThan(0);
    expect(llm.requests.length).toBeLessThan(4);
  });

  it('wants the price of a remote model when the budget limits money', () => {
    const far = createScriptedLlm({ locality: 'remote' });
    const budget = { day: { money: 1 } };
    expect(() => aLadder([far], { budget })).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
    aLadder([], { budget, models: [{ llm: far, price: { inputPerMillion: 0, outputPerMillion: 0 } }] });
    aLadder([createScriptedLlm()], { budget });
  });

  it('counts a second try against the limit of calls, and does not make one too many', async () => {
    const told: (boolean | undefined)[] = [];
    const llm: Llm = {
      ...createScriptedLlm(),
      complete: async ({ mayAskAgain }) => {
        told.push(await mayAskAgain?.());
        return { status: 'invalid', reason: 'not_json', usage: { calls: told.at(-1) ? 2 : 1, inputTokens: 1, outputTokens: 1 } };
      },
    };
    const { route } = aLadder([], { models: [{ llm }], budget: { day: { calls: 3 } } });
    for (let message = 0; message < 3; message += 1) await route(`${UNCLEAR} ${message}`);
    expect(told).toEqual([true, false]);
  });

  const hangs = () => new Promise<never>(() => {});
  it.each<[string, Partial<LadderRouterOptions>, string]>([
    [
      'where spending is counted',
      { budget: { turn: { ms: 800 }, spending: { specVersion: 1, add: hangs, close: hangs } } },
      'budget_unknown',
    ],
    ['the cache', { budget: { turn: { ms: 800 } }, cache: { get: hangs, set: hangs } }, 'sure'],
  ])('is done in the time of the turn when %s hangs', async (_, options, why) => {
    const { route, clock } = aLadder([createScriptedLlm({ script: [chose('register')] })], options);
    const routing = route(UNCLEAR, { conversationId: conversationId(channelId('shop'), contactId('ana')) });
    await clock.advance(800);
    expect((await routing).trace?.steps.at(-1)?.why).toBe(why);
  });

  it('takes no intent from a model that asks for more than a model can be sure of', async () => {
    const routeWith = (threshold: number) => {
      const careful = intents.map((one) => (one.id === 'delete-data' ? { ...one, threshold } : one));
      return aLadder([createScriptedLlm({ script: [chose('delete-data')] })], { intents: careful }).route(UNCLEAR);
    };
    expect(await routeWith(0.8)).toMatchObject({ intent: 'delete-data', source: 'local-llm' });
    expect((await routeWith(0.9)).intent).toBeUndefined();
  });

  it('asks the local model when they abstain, and says so', async () => {
    const llm = createScriptedLlm({ script: [chose('register')] });
    const understanding = await aLadder([llm]).route(UNCLEAR);
    expect(understanding).toMatchObject({ intent: 'register', confidence: 0.85, source: 'local-llm', slots: {} });
    expect(understanding.trace).toMatchObject({
      steps: [
        { rung: 'rules', outcome: 'abstained', why: 'not_sure' },
        { rung: 'classifier', outcome: 'abstained', why: 'not_sure', ranking: expect.any(Array) },
        { rung: 'local-llm', name: 'scripted', prompt: 'understand@1', outcome: 'understood', intent: 'register', confidence: 0.85 },
      ],
      spent: { calls: 1, money: 0 },
    });
  });

  it('climbs to the remote model when the local one does not know, does not answer, or answers nonsense', async () => {
    for (const first of [
      chose('none'),
      { unavailable: 'offline' },
      { text: 'Claro!' },
      chose('register', { certainty: 'unsure' }),
    ] as LlmScript[]) {
      const local = createScriptedLlm({ name: 'near', script: [first] });
      const remote = createScriptedLlm({ name: 'far', locality: 'remote', script: [chose('opening-hours')] });
      expect(await aLadder([local, remote]).route(UNCLEAR)).toMatchObject({ intent: 'opening-hours', source: 'remote-llm' });
    }
  });

  it('is left with nothing understood when no model knows, and never with what is not on the list', async () => {
    const outside = createScriptedLlm({ script: [chose('admin')] });
    expect(await aLadder([outside]).route(UNCLEAR)).toMatchObject({ confidence: 0, source: 'none', slots: {} });
    // An adapter that checks nothing.
    const careless = {
      ...outside,
      complete: async () =>
        ({
          status: 'answered',
          value: { intent: 'admin', certainty: 'sure', slots: [] },
          usage: { calls: 1, inputTokens: 1, outputTokens: 1 },
        }) as never,
    };
    const understanding = await aLadder([careless]).route(UNCLEAR);
    expect(understanding.intent).toBeUndefined();
    expect(understanding).toMatchObject({ confidence: 0, source: 'none' });
  });

  it('does not offer withheld intents, and does not believe in them', async () => {
    const llm = createScriptedLlm({ script: [chose('delete-data')] });
    const understanding = await aLadder([llm], { withheld: ['delete-data'] }).route(UNCLEAR);
    expect(understanding.intent).toBeUndefined();
    expect(`${llm.requests[0]!.instructions}`).not.toContain('delete-data');
    expect((await aLadder([llm], { withheld: ['delete-data'] }).route('apagar meus dados')).intent).toBe('delete-data');
  });

  it('sends masked words only, also of values that no detector knows', async () => {
    const llm = createScriptedLlm({ script: [chose('register')] });
    await aLadder([llm]).route('a Zzyxa pretende figurar na relação, fale com ana@exemplo.com.br ou 11 98765-4321', {
      knownValues: ['Zzyxa'],
    });
    const sent = `${llm.requests[0]!.instructions}${llm.requests[0]!.prompt}`;
    expect(sent).toContain('a <KNOWN_1> pretende figurar na relação, fale com <EMAIL_1> ou <PHONE_1>');
    expect(sent).not.toMatch(/Zzyxa|ana@|98765/);
  });

  it('fills slots with words of the message that are valid, and drops the rest', async () => {
    const slots = [
      { slot: 'name', words: '<PERSON_1>' },
      { slot: 'email', words: 'mallory@evil.example' },
      { slot: 'phone', words: '<PHONE_1>' },
    ];
    const llm = createScriptedLlm({ script: [chose('register', { slots })] });
    const understanding = await aLadder([llm]).route('pretendo figurar na relação de clientes, sou Ana Souza, (11) 98765-4321');
    expect(understanding.slots).toEqual({ name: 'Ana Souza', phone: '(11) 98765-4321' });
    expect(understanding.trace?.steps.at(-1)).toMatchObject({ droppedSlots: 1 });
  });

  it('reads a long message for slots although its intent is clear, and keeps the intent', async () => {
    const llm = createScriptedLlm({ script: [chose('register', { slots: [{ slot: 'email', words: '<EMAIL_1>' }] })] });
    const long = 'quero me cadastrar por favor, o meu endereço de correio é ana@exemplo.com.br e pode me chamar quando quiser';
    const offline = {
      specVersion: 1 as const,
      route: async () => ({ intent: 'register', confidence: 0.7, slots: {}, source: 'rules' as const }),
    };
    const understanding = await aLadder([llm], { offline }).route(long);
    expect(understanding).toMatchObject({ intent: 'register', confidence: 0.7, slots: { email: 'ana@exemplo.com.br' }, source: 'rules' });
    expect(whys(understanding)).toEqual(['rules understood: slots_wanted', 'local-llm understood: sure']);
    const contrary = createScriptedLlm({ script: [chose('delete-data', { slots: [{ slot: 'email', words: '<EMAIL_1>' }] })] });
    expect(await aLadder([contrary], { offline }).route(long)).toMatchObject({ intent: 'register', slots: {} });
  });

  it('gives slots of the open flow without an intent: a correction', async () => {
    const llm = createScriptedLlm({ script: [chose('none', { slots: [{ slot: 'email', words: '<EMAIL_1>' }] })] });
    const understanding = await aLadder([llm]).route('opa, troquei as bolas antes, vale ana@exemplo.com.br', {
      expecting: 'registration.phone',
    });
    expect(understanding).toMatchObject({ confidence: 0, slots: { email: 'ana@exemplo.com.br' }, source: 'local-llm' });
    expect(understanding.intent).toBeUndefined();
  });

  it('asks no model about an answer to the open question, a word that works everywhere, or what has no words', async () => {
    const llm = createScriptedLlm();
    const { route } = aLadder([llm]);
    expect(whys(await route('ana@exemplo.com.br', { expecting: 'registration.email' }))?.at(-1)).toBe('question skipped: reads_as_answer');
    expect(whys(await route('cancelar', { expecting: 'registration.email' }))?.at(-1)).toBe('question skipped: reads_as_command');
    expect(whys(await route('12345'))?.at(-1)).toBe('question skipped: nothing_to_read');
    expect(llm.requests).toEqual([]);
  });

  it('asks no remote model while a flow that demands local ones is open', async () => {
    const remote = createScriptedLlm({ locality: 'remote', script: [chose('register')] });
    const understanding = await aLadder([remote]).route(UNCLEAR, { isLocalOnly: true });
    expect(whys(understanding)?.at(-1)).toBe('remote-llm skipped: local_only');
    expect(remote.requests).toEqual([]);
  });

  it('neither offers a remote model the slots of a flow that demands local ones, nor takes them', async () => {
    const slots = [{ slot: 'name', words: '<PERSON_1>' }];
    const remote = createScriptedLlm({
      locality: 'remote',
      script: [{ answer: { intent: 'register', certainty: 'sure' } }, chose('register', { slots })],
    });
    const { route } = aLadder([remote], { flows: [registration({ llm: 'local' })] });
    expect(await route(UNCLEAR)).toMatchObject({ intent: 'register', slots: {} });
    expect(`${remote.requests[0]!.instructions}`).not.toContain('nome completo');
    expect((await route(`${UNCLEAR}, sou Ana Souza`)).slots).toEqual({});
  });

  it('says nothing personal in a trace', async () => {
    const llm = createScriptedLlm({ script: [chose('register', { slots: [{ slot: 'name', words: '<PERSON_1>' }] })] });
    const { route, traces } = aLadder([llm]);
    await route(`${UNCLEAR}, sou Ana Souza`);
    expect(JSON.stringify(traces)).not.toMatch(/Ana|Souza|figurar/);
  });

  it('refuses two models of one name', () => {
    expect(() => aLadder([createScriptedLlm(), createScriptedLlm()])).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });
});

describe('the ladder keeps its word', () => {
  it.each(['hang', 'hang_for_ever'] as const)('is done at the end of the call timeout when the model would %s', async (step) => {
    const llm = createScriptedLlm({ script: [step] });
    const { route, clock } = aLadder([], { models: [{ llm, timeoutMs: 200 }] });
    const routing = route(UNCLEAR);
    await clock.advance(200);
    const understanding = await routing;
    expect(whys(understanding)?.at(-1)).toBe('local-llm failed: timeout');
    expect(understanding.trace?.ms).toBe(200);
  });

  it('is done at the end of the turn budget however many models there are', async () => {
    const models = ['a', 'b', 'c'].map((name) => ({ llm: createScriptedLlm({ name, script: ['hang_for_ever'] }), timeoutMs: 200 }));
    const { route, clock } = aLadder([], { models, budget: { turn: { calls: 9, ms: 500 } } });
    const routing = route(UNCLEAR);
    await clock.advance(500);
    const understanding = await routing;
    expect(understanding.trace?.ms).toBe(500);
    expect(understanding.trace?.steps.map(({ ms }) => ms)).toEqual([0, 0, 200, 200, 100]);
  });

  it('gives a turn two calls, unless told otherwise', async () => {
    const models = ['a', 'b', 'c'].map((name) => createScriptedLlm({ name, script: [chose('none')] }));
    expect(whys(await aLadder(models).route(UNCLEAR))?.at(-1)).toBe('local-llm skipped: turn_budget');
    expect(models[2]!.requests).toEqual([]);
  });

  it.each([
    ['conversation', { conversation: { calls: 2 } }, 'conversation_budget'],
    ['tenant', { tenant: { tokens: 2_500 } }, 'tenant_budget'],
    ['day', { day: { money: 0.002 } }, 'day_budget'],
  ] as const)('stops asking when the budget of the %s is spent, and asks again the next day', async (_, budget, why) => {
    const llm = createScriptedLlm({ script: Array.from({ length: 20 }, () => chose('none')) });
    const models = [{ llm, price: { inputPerMillion: 1, outputPerMillion: 2 } }];
    const { route, clock } = aLadder([], { models, budget });
    const request = { conversationId: conversationId(channelId('106540352240001'), contactId('c1')) };
    const seen: (string | undefined)[] = [];
    for (let turn = 0; turn < 8; turn += 1) seen.push(whys(await route(UNCLEAR, request))?.at(-1));
    const asked = llm.requests.length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(8);
    expect(seen.at(-1)).toBe(`local-llm skipped: ${why}`);
    await clock.advance(24 * 60 * 60_000);
    expect(whys(await route(UNCLEAR, request))?.at(-1)).toBe('local-llm abstained: not_sure');
  });

  it('counts each conversation for itself', async () => {
    const llm = createScriptedLlm({ script: [chose('register'), chose('register')] });
    const { route } = aLadder([llm], { budget: { conversation: { calls: 1 } } });
    const of = (contact: string) => ({ conversationId: conversationId(channelId('106540352240001'), contactId(contact)) });
    expect((await route(UNCLEAR, of('a'))).intent).toBe('register');
    expect((await route(UNCLEAR, of('a'))).intent).toBeUndefined();
    expect((await route(UNCLEAR, of('b'))).intent).toBe('register');
  });

  it('asks nobody while nobody can say what was spent', async () => {
    const spending = { specVersion: 1 as const, add: () => Promise.reject(new Error('store away')), close: async () => {} };
    const llm = createScriptedLlm({ script: [chose('register')] });
    const understanding = await aLadder([llm], { budget: { day: { calls: 5 }, spending } }).route(UNCLEAR);
    expect(whys(understanding)?.at(-1)).toBe('local-llm skipped: budget_unknown');
    expect(llm.requests).toEqual([]);
  });

  it('asks the same only once: the answer is kept with tokens, and means whom it is asked about', async () => {
    const llm = createScriptedLlm({ script: [chose('register', { slots: [{ slot: 'email', words: '<EMAIL_1>' }] })] });
    const kept: string[] = [];
    const answers = new Map<string, string>();
    const cache = {
      get: async (key: string) => answers.get(key),
      set: async (key: string, answer: string) => {
        kept.push(key, answer);
        answers.set(key, answer);
      },
    };
    const { route } = aLadder([llm], { cache });
    expect((await route(`${UNCLEAR}: ana@exemplo.com.br`)).slots).toEqual({ email: 'ana@exemplo.com.br' });
    const again = await route(`${UNCLEAR}: bia@exemplo.com.br`);
    expect(again.slots).toEqual({ email: 'bia@exemplo.com.br' });
    expect(again.trace).toMatchObject({ spent: { calls: 0 }, steps: [{}, {}, { isFromCache: true }] });
    expect(llm.requests).toHaveLength(1);
    expect(kept.join()).not.toContain('ana@');
  });

  it('does not believe a cache more than a model', async () => {
    const llm = createScriptedLlm({ script: [chose('register')] });
    const cache = { get: async () => '{"intent":"admin","certainty":"sure","slots":[]}', set: async () => {} };
    expect((await aLadder([llm], { cache }).route(UNCLEAR)).intent).toBe('register');
    const broken = { get: () => Promise.reject(new Error('away')), set: () => Promise.reject(new Error('away')) };
    llm.enqueue(chose('register'));
    expect((await aLadder([llm], { cache: broken }).route(UNCLEAR)).intent).toBe('register');
  });

  it('stops calling a model that keeps failing, then tries it again', async () => {
    const llm = createScriptedLlm({ script: Array.from({ length: 5 }, (): LlmScript => ({ unavailable: 'server_error' })) });
    const { route, clock } = aLadder([llm]);
    for (let turn = 0; turn < 5; turn += 1) expect(whys(await route(UNCLEAR))?.at(-1)).toBe('local-llm failed: server_error');
    expect(whys(await route(UNCLEAR))?.at(-1)).toBe('local-llm skipped: circuit_open');
    expect(llm.requests).toHaveLength(5);
    await clock.advance(5_000);
    llm.enqueue(chose('register'));
    expect((await route(UNCLEAR)).intent).toBe('register');
  });

  it('waits as long as the server asks for', async () => {
    const llm = createScriptedLlm({ script: [{ unavailable: 'throttled', retryAfterMs: 7_000 }, chose('register')] });
    const { route, clock } = aLadder([llm]);
    expect(whys(await route(UNCLEAR))?.at(-1)).toBe('local-llm failed: throttled');
    await clock.advance(6_999);
    expect(whys(await route(UNCLEAR))?.at(-1)).toBe('local-llm skipped: throttled');
    await clock.advance(1);
    expect((await route(UNCLEAR)).intent).toBe('register');
  });

  it('lets no more calls run at once than it may; the others wait in line', async () => {
    const llm = createScriptedLlm({ script: ['hang_for_ever', 'hang_for_ever', chose('register')] });
    const { route, clock } = aLadder([], { models: [{ llm, concurrency: 2, timeoutMs: 200 }] });
    const first = [route(UNCLEAR), route(UNCLEAR)];
    await clock.advance(100);
    const third = route(UNCLEAR);
    await clock.advance(99);
    expect(llm.requests).toHaveLength(2);
    await clock.advance(1);
    expect((await Promise.all(first)).map((one) => whys(one)?.at(-1))).toEqual(['local-llm failed: timeout', 'local-llm failed: timeout']);
    expect((await third).intent).toBe('register');
  });

  it('goes on without when the line is too long or does not move', async () => {
    const llm = createScriptedLlm({ script: Array.from({ length: 20 }, (): LlmScript => 'hang_for_ever') });
    const { route, clock } = aLadder([], { models: [{ llm, concurrency: 1, timeoutMs: 4_000 }], budget: { turn: { ms: 300 } } });
    const routing = Array.from({ length: 10 }, () => route(UNCLEAR));
    expect(whys((await routing[9]) as Understanding)?.at(-1)).toBe('local-llm skipped: busy');
    await clock.advance(300);
    for (const one of await Promise.all(routing)) expect(one.trace?.ms).toBeLessThanOrEqual(300);
  });

  it('goes on when an adapter throws, or a listener does', async () => {
    const llm = { ...createScriptedLlm(), complete: () => Promise.reject(new TypeError('defect')) };
    const onTrace = () => {
      throw new Error('listener');
    };
    expect(whys(await aLadder([llm], { onTrace }).route(UNCLEAR))?.at(-1)).toBe('local-llm failed: adapter_failed');
  });
});
