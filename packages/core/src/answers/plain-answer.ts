import { z } from 'zod';
import type { AnswerMeta } from './answer-meta.ts';
import { answerMetaOf, wrappedIn } from './define-answer.ts';
import { email } from './email.ts';
import { freeText } from './free-text.ts';
import { matchChoice } from './match-choice.ts';
import { readEmail } from './read-email.ts';
import { readNumber } from './read-number.ts';
import { readYesNo } from './read-yes-no.ts';
import type { Reading } from './reading.ts';
import { wholeNumber } from './whole-number.ts';
import { yesNo } from './yes-no.ts';

/** How a zod schema that is no registered answer is asked for: what to hand it, and the texts. */
export interface PlainAnswer {
  readonly meta: AnswerMeta;
  readonly read: (utterance: string) => Reading<unknown>;
}

/** The default for any schema: by its kind, text when it has none of its own. */
export function plainAnswerOf(schema: z.ZodType): PlainAnswer {
  let inner = schema;
  for (let next = wrappedIn(inner); next !== undefined; next = wrappedIn(next)) inner = next;
  if (inner instanceof z.ZodNumber) return NUMBER;
  if (inner instanceof z.ZodBoolean) return YES_NO;
  if (inner instanceof z.ZodEnum) return oneOf(inner.options.map(String));
  if (inner instanceof z.ZodEmail || (inner instanceof z.ZodString && inner.format === 'email')) return EMAIL;
  return TEXT;
}

function oneOf(values: readonly string[]): PlainAnswer {
  const options = values.map((value) => ({ id: value, label: value.replaceAll(/[_-]/g, ' ') }));
  return {
    meta: {
      name: 'one_of',
      options: { values },
      confidence: (utterance) => {
        const match = matchChoice(options, { text: utterance });
        return match.status === 'matched' ? match.confidence : 0.5;
      },
      reasks: { default: CHOICE_REASK },
    },
    read: (utterance) => {
      const match = matchChoice(options, { text: utterance });
      return match.status === 'matched'
        ? { ok: true, value: match.id }
        : { ok: false, code: match.status === 'none' ? 'default' : 'ambiguous' };
    },
  };
}

const CHOICE_REASK = {
  pt: 'Não reconheci a opção. Pode escolher uma da lista?',
  en: 'I did not recognise that option. Could you choose one from the list?',
  es: 'No reconocí la opción. ¿Puedes elegir una de la lista?',
};
const PLAIN_REASK = {
  pt: 'Não consegui usar essa resposta. Pode escrever de outro jeito?',
  en: 'I could not use that answer. Could you write it another way?',
  es: 'No pude usar esa respuesta. ¿Puedes escribirla de otra forma?',
};
/** The limits of a plain schema are not known here, so the texts that name them do not apply. */
const NUMBER_REASKS = { ...answerMetaOf(wholeNumber())!.reasks, 'too-small': PLAIN_REASK, 'too-big': PLAIN_REASK };

const TEXT: PlainAnswer = {
  meta: { ...answerMetaOf(freeText())!, reasks: { default: PLAIN_REASK } },
  read: (utterance) => ({ ok: true, value: utterance.trim() }),
};
const NUMBER: PlainAnswer = { meta: { ...answerMetaOf(wholeNumber())!, options: {}, reasks: NUMBER_REASKS }, read: readNumber };
const YES_NO: PlainAnswer = { meta: answerMetaOf(yesNo())!, read: readYesNo };
const EMAIL: PlainAnswer = { meta: answerMetaOf(email())!, read: readEmail };
