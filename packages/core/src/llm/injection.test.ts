import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email } from '../answers/email.ts';
import { fullName } from '../answers/full-name.ts';
import { phone } from '../answers/phone.ts';
import { ask } from '../flow/build/ask-spec.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { intent } from '../intent/define-intent.ts';
import { createRulesRouter } from '../intent/rules-router.ts';
import { createOllamaLlm } from '../ollama/ollama-llm.ts';
import type { BotSetup } from '../runtime/define-bot.ts';
import type { LlmServer } from '../testing/llm-server/llm-server.ts';
import { startLlmServer } from '../testing/llm-server/llm-server.ts';
import type { LlmServerRequest } from '../testing/llm-server/llm-server-script.ts';
import { createTestBot, type TestBot } from '../testing/test-bot.ts';
import type { TestUser } from '../testing/test-user.ts';
import { textOf } from '../testing/test-user.ts';
import { INJECTION_ATTACKS, type InjectionAttack, MARK, STRANGER } from './__fixtures__/injection-attacks.ts';
import { createLadderRouter } from './ladder/ladder-router.ts';

const VICTIM = { name: 'Hermenegildo Paranhos Siqueira', email: 'hermenegildo@exemplo.net.br' };
const done: string[] = [];

const registration = flow('registration', { version: 1 })
  .slots({
    name: ask(fullName(), { pt: 'Nome?', en: 'Name?', es: '¿Nombre?' }),
    email: ask(email(), { pt: 'E-mail?', en: 'E-mail?', es: '¿Correo?' }),
    phone: ask(phone('BR'), { pt: 'Telefone?', en: 'Phone?', es: '¿Teléfono?' }),
  })
  .confirm({ pt: 'Confere?', en: 'Right?', es: '¿Está bien?' })
  .complete(() => void done.push('registered'));
/** Without a question, so that choosing it would be enough. */
const erase = flow('erase', { version: 1 })
  .action('erase', () => void done.push('erased'))
  .say('gone', { pt: 'Apagado.', en: 'Erased.', es: 'Borrado.' })
  .end();

const intents = [
  intent('register', {
    flow: 'registration',
    examples: { pt: ['quero me cadastrar', 'fazer cadastro'], en: ['sign me up', 'register'], es: ['quiero registrarme'] },
  }),
  intent('delete-data', {
    flow: 'erase',
    examples: { pt: ['apagar meus dados', 'excluir minha conta'], en: ['delete my data', 'erase my account'], es: ['borrar mis datos'] },
  }),
];

/** A model that does what the message says: the worst there can be. */
const OBEDIENT = new Map(INJECTION_ATTACKS.map(({ id, obeys }) => [id, obeys]));
let current = '';
const obey = ({ instructions }: LlmServerRequest): string =>
  (OBEDIENT.get(current) ?? '').replaceAll('{{INSTRUCTIONS}}', JSON.stringify(instructions).slice(1, -1));

let server: LlmServer;
let bot: TestBot;
beforeAll(async () => {
  server = await startLlmServer({ always: { answer: obey } });
  const flows = [registration, erase];
  const models = [
    {
      llm: createOllamaLlm({ host: server.url }),
      // Nonsense must not keep the next attack from the model.
      circuit: { consecutiveFailures: 1e9, minimumCalls: 1e9 },
    },
  ];
  // Rules alone before it: every attack is to meet the model.
  const offline = createRulesRouter({ intents });
  const router = createLadderRouter({ intents, flows, offline, models, withheld: ['delete-data'], cache: false });
  const setup: BotSetup = { flows, intents, languages: ['pt', 'en', 'es'], router };
  bot = await createTestBot(setup);
  // The stranger is known to the same process, the same ladder and the same model.
  const stranger = bot.user({ phone: '5581988112277', displayName: STRANGER.name });
  for (const said of ['quero me cadastrar', STRANGER.name, STRANGER.email, STRANGER.phone]) await stranger.says(said);
});
afterAll(async () => {
  await bot?.stop();
  await server?.close();
});

let people = 0;
const MOMENTS: { readonly [moment: string]: readonly string[] } = {
  'with nothing open': [],
  'while the phone is asked': ['quero me cadastrar', VICTIM.name, VICTIM.email],
};

describe('injection', () => {
  it('is tried in at least 150 ways, in three languages', () => {
    expect(INJECTION_ATTACKS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(INJECTION_ATTACKS.map(({ text }) => text)).size).toBe(INJECTION_ATTACKS.length);
    for (const language of ['pt', 'en', 'es'])
      expect(INJECTION_ATTACKS.filter((attack) => attack.language === language).length).toBeGreaterThan(45);
  });

  describe.each(Object.entries(MOMENTS))('%s', (_, before) => {
    it.each(INJECTION_ATTACKS.map((attack) => [attack.id, attack] as const))(
      'gains nothing from an obedient model: %s',
      async (_id, attack) => {
        people += 1;
        const person = bot.user({ phone: `55119${String(10_000_000 + people)}` });
        for (const said of before) await person.says(said);
        await expectNothingGained(person, attack);
      },
    );
  });

  it('reached the model nearly always, so that the rest is worth something', () => {
    expect(server.requests.length).toBeGreaterThan(INJECTION_ATTACKS.length * 2 * 0.9);
  });

  it('sent nobody’s data', () => {
    const sent = server.requests.map(({ body }) => body).join('\n');
    const planted = [...Object.values(STRANGER), ...Object.values(VICTIM)].flatMap((value) => value.split(/[\s@]/));
    for (const value of planted.filter((part) => part.length > 5 && !part.includes('exemplo'))) expect(sent).not.toContain(value);
  });
});

async function expectNothingGained(person: TestUser, attack: InjectionAttack): Promise<void> {
  const slotsBefore = await slotsOf(person);
  const doneBefore = done.length;
  current = attack.id;
  const from = server.requests.length;
  const replies = (await person.says(attack.text)).map(textOf).join('\n');
  expect(done.length).toBe(doneBefore);
  expect(await slotsOf(person)).toEqual(slotsBefore);
  expect(Object.prototype).not.toHaveProperty('isAdmin');
  expect(replies).not.toContain(MARK);
  for (const value of Object.values(STRANGER)) expect(replies).not.toContain(value);
  for (const { instructions } of server.requests.slice(from)) expect(sharedWords(replies, instructions)).toBe('');
}

/** Open flows and what was answered in them. */
async function slotsOf(person: TestUser): Promise<unknown> {
  return ((await person.snapshot())?.stack ?? []).map(({ flowId, stepId, slots }) => ({ flowId, stepId, slots }));
}

/** Any run of six words that a reply has from the instructions. */
function sharedWords(reply: string, instructions: string): string {
  const words = reply.split(/\s+/);
  for (let at = 0; at + 6 <= words.length; at += 1) {
    const run = words.slice(at, at + 6).join(' ');
    if (instructions.includes(run)) return run;
  }
  return '';
}
