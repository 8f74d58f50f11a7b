import { email } from '../../src/answers/email.ts';
import { ask } from '../../src/flow/build/ask-spec.ts';
import { flow } from '../../src/flow/build/flow-builder.ts';
import { compileFlow } from '../../src/flow/compile/compiled-flow.ts';
import { intent } from '../../src/intent/define-intent.ts';
import { understandChoices } from '../../src/llm/ladder/understand-choices.ts';
import { ANSWER_PROMPT, UNDERSTAND_PROMPT } from '../../src/llm/prompts/prompts.ts';
import { wireSchemaOf } from '../../src/llm/structured/wire-schema.ts';
import { mask } from '../../src/privacy/mask.ts';
import { countTokens } from '../../src/testing/llm-server/wire-protocol.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';

/** Tokens of prompts, at 4 characters each, as a fixed part and what each intent and slot adds. The schema is sent beside the prompt; servers differ in whether they count it. */
export interface PromptTokens {
  readonly language: Language;
  /** With 16 intents of 4 examples each and 5 slots. */
  readonly understand: number;
  readonly fixed: number;
  readonly perIntent: number;
  readonly perSlot: number;
  readonly schema: number;
  /** A choice with one slot. */
  readonly output: number;
  /** With 4 passages of 400 characters each. */
  readonly answer: number;
}

export const measurePrompts = (): readonly PromptTokens[] => LANGUAGES.map(measure);

function measure(language: Language): PromptTokens {
  const understand = (intents: number, slots: number) => tokensOf(language, intents, slots).prompt;
  const slotless = understand(2, 0);
  const perIntent = (understand(16, 0) - slotless) / 14;
  const oneSlot = understand(2, 1);
  const perSlot = (understand(2, 5) - oneSlot) / 4;
  const output = countTokens(JSON.stringify({ intent: 'intent-3', certainty: 'sure', slots: [{ slot: 'slot-1', words: '<EMAIL_1>' }] }));
  const whole = tokensOf(language, 16, 5);
  const passages = Array.from({ length: 4 }, (_, at) => ({ id: mask(`passage-${at}`), text: mask('palavra '.repeat(50)) }));
  const answer = `${ANSWER_PROMPT.instructions[language]}${ANSWER_PROMPT.message({ question: mask(MESSAGES[language]), passages })}`;
  return {
    language,
    understand: whole.prompt,
    fixed: Math.round(oneSlot - perSlot - 2 * perIntent),
    perIntent: Math.round(perIntent),
    perSlot: Math.round(perSlot),
    schema: whole.schema,
    output,
    answer: countTokens(answer),
  };
}

function tokensOf(language: Language, intentCount: number, slotCount: number) {
  const label = { [language]: LABELS[language] };
  const slots = Object.fromEntries(Array.from({ length: slotCount }, (_, at) => [`slot-${at}`, ask(email(), {}, { label })]));
  const form = compileFlow(flow('form', { version: 1 }).slots(slots).end());
  const intents = Array.from({ length: intentCount }, (_, at) =>
    intent(`intent-${at}`, { flow: 'form', title: label, examples: { [language]: EXAMPLES[language].map((words) => `${words} ${at}`) } }),
  );
  const { schema, instructions } = understandChoices({ intents, flows: new Map([['form', form]]), prompt: UNDERSTAND_PROMPT }, 'local');
  const message = UNDERSTAND_PROMPT.message({ message: mask(MESSAGES[language]), question: mask('form.slot-1') });
  return { prompt: countTokens(`${instructions(language)}${message}`), schema: countTokens(JSON.stringify(wireSchemaOf(schema))) };
}

const EXAMPLES: { readonly [L in Language]: readonly string[] } = {
  pt: ['quero mudar o meu endereço', 'preciso da segunda via', 'como funciona a entrega', 'dá pra remarcar a consulta'],
  en: ['I want to change my address', 'I need a second copy', 'how does delivery work', 'can I move my appointment'],
  es: ['quiero cambiar mi dirección', 'necesito una segunda copia', 'cómo funciona la entrega', 'puedo cambiar mi cita'],
};
const LABELS = { pt: 'endereço de entrega', en: 'delivery address', es: 'dirección de entrega' } as const;
const MESSAGES = {
  pt: 'oi, tudo bem? é que a gente se mudou faz pouco e o correio ainda vai na casa velha',
  en: 'hi there, we have just moved and the mail still goes to the old house, you know',
  es: 'hola, qué tal? nos mudamos hace poco y el correo todavía va a la casa vieja',
} as const;
