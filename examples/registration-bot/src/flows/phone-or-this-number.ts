import { answerMetaOf, defineAnswer, type E164, phone } from '@recado/core';
import { z } from 'zod';

/** What stands for "the number I am writing from" until it is looked up. */
export const THIS_NUMBER = 'this-number';

/** A phone number as `phone('BR')` reads it, or a word for the number the person writes from. */
export function phoneOrThisNumber(): z.ZodType<E164 | typeof THIS_NUMBER, string> {
  const number = phone('BR');
  const schema = z.string().transform((utterance, context): E164 | typeof THIS_NUMBER => {
    if (THIS_ONE.test(utterance.trim())) return THIS_NUMBER;
    const read = number.safeParse(utterance);
    if (read.success) return read.data;
    context.issues.push(...(read.error.issues.map((issue) => ({ ...issue, input: utterance })) as typeof context.issues));
    return z.NEVER;
  });
  const meta = answerMetaOf(number);
  if (meta === undefined) throw new TypeError('The phone answer has lost its texts.');
  return defineAnswer(schema, { ...meta, name: 'phone_or_this_number', options: {} });
}

const THIS_ONE =
  /^(?:(?:pode (?:ser|usar) )?(?:o |com )?(?:este|esse)(?: mesmo| aqui| n[uú]mero)*|o mesmo|mesmo n[uú]mero|(?:use )?this(?: one| number)?|(?:usa )?(?:este|ese|el mismo)(?: n[uú]mero)?)[.!]?$/iu;
