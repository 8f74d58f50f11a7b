import { describe, expect, it } from 'vitest';
import { type IntentDefinition, intent } from '../../intent/define-intent.ts';
import type { IntentRouter, RouteRequest, Understanding } from '../../ports/intent-router/intent-router.ts';

/** The intents every router of the contract is made with. */
export const CONTRACT_INTENTS: readonly IntentDefinition[] = [
  intent('register', {
    flow: 'registration',
    examples: {
      pt: ['quero me cadastrar', 'fazer cadastro', 'criar minha conta', 'quero fazer meu registro'],
      en: ['I want to sign up', 'create an account', 'register me'],
      es: ['quiero registrarme', 'crear una cuenta'],
    },
  }),
  intent('talk_to_human', {
    flow: 'handoff',
    examples: {
      pt: ['falar com atendente', 'quero falar com uma pessoa', 'me passa para um humano'],
      en: ['talk to a person', 'speak to an agent'],
      es: ['hablar con una persona', 'quiero un agente'],
    },
  }),
];

/**
 * What every `IntentRouter` promises. One that needs a model is tested against a fake that answers as the model would.
 * @param createRouter - A router that knows exactly the given intents.
 */
export function intentRouterContract({
  name,
  createRouter,
}: {
  readonly name: string;
  readonly createRouter: (intents: readonly IntentDefinition[]) => Promise<IntentRouter> | IntentRouter;
}): void {
  const ids = CONTRACT_INTENTS.map(({ id }) => id);
  const route = async (utterance: string, more: Partial<RouteRequest> = {}): Promise<Understanding> =>
    (await createRouter(CONTRACT_INTENTS)).route({ utterance, language: undefined, ...more });

  const expectWellFormed = (understanding: Understanding) => {
    expect(understanding.confidence).toBeGreaterThanOrEqual(0);
    expect(understanding.confidence).toBeLessThanOrEqual(1);
    expect(typeof understanding.slots).toBe('object');
    if (understanding.intent === undefined) expect(understanding.confidence).toBe(0);
    else expect(ids).toContain(understanding.intent);
    if (understanding.language !== undefined) expect(['pt', 'en', 'es']).toContain(understanding.language);
  };

  describe(`IntentRouter contract: ${name}`, () => {
    it('says which version of the port it speaks', async () => {
      expect((await createRouter(CONTRACT_INTENTS)).specVersion).toBe(1);
    });

    it('recognises its own examples in every language', async () => {
      for (const { id, examples = {} } of CONTRACT_INTENTS) {
        for (const example of Object.values(examples).flat()) {
          const understanding = await route(example);
          expectWellFormed(understanding);
          expect(understanding.intent, example).toBe(id);
          expect(understanding.source).not.toBe('none');
        }
      }
    });

    it('does not mind case, accents and punctuation', async () => {
      expect((await route('QUERO ME CADASTRAR!!!')).intent).toBe('register');
      expect((await route('  quero me   cadastrar... ')).intent).toBe('register');
    });

    it('abstains, with no intent and no confidence, when there is nothing to understand', async () => {
      for (const utterance of ['', '   ', '?', '🦜', '1234', 'xqzvk wpfj']) {
        const understanding = await route(utterance);
        expect(understanding.intent, utterance).toBeUndefined();
        expect(understanding.confidence).toBe(0);
      }
    });

    it('never throws for what a contact wrote, and answers in its form', async () => {
      const hostile = [
        'a'.repeat(65_536),
        'quero '.repeat(10_000),
        '\u0000\uFFFF\uD800',
        '((((((((((((((((((((',
        '\\u{1F600} $& $1 {name} {{x}}',
        '__proto__',
        'constructor',
        'e\u0301'.repeat(5_000),
        '\u202Equero',
      ];
      for (const utterance of hostile) expectWellFormed(await route(utterance, { expecting: 'registration.name' }));
    });

    it('answers the same for the same, however many ask at once', async () => {
      const router = await createRouter(CONTRACT_INTENTS);
      const request: RouteRequest = { utterance: 'quero me cadastrar', language: 'pt' };
      const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => router.route(request)));
      for (const other of others) expect(other).toEqual(first);
    });

    it('understands nothing when it knows no intents', async () => {
      const router = await createRouter([]);
      expect((await router.route({ utterance: 'quero me cadastrar', language: 'pt' })).intent).toBeUndefined();
    });
  });
}
