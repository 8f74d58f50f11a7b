import type { z } from 'zod';
import type { LocalizedText } from '../text/language.ts';
import { answerMetaOf } from './define-answer.ts';
import { plainAnswerOf } from './plain-answer.ts';
import { refusalOf } from './reading.ts';

export type ParsedAnswer<Value> =
  | { readonly ok: true; readonly value: Value; readonly confidence: number }
  | {
      readonly ok: false;
      /** Why, kebab-case: a code of the answer's `reasks`, or zod's own (`too-small`). */
      readonly code: string;
      /** A template. */
      readonly reask: LocalizedText;
      /** For the placeholders of `reask`. May be personal. `suggestion` is what was probably meant: parse it when the contact says yes. */
      readonly values: Readonly<Record<string, string | number>>;
    };

export interface ParseAnswerOptions {
  /**
   * The contact wrote the same again after it was questioned: a value refused only because it looks mistyped
   * (`ana@gmial.com`) is taken as written. @default false
   */
  readonly isInsisted?: boolean;
}

/**
 * Reads an utterance with any zod schema. Schemas of this library (`email()`, `phone()`, …) find the value in the sentence; for a
 * plain one the utterance is first brought into its form: numbers, yes/no, enumerations, e-mail, text.
 * Never throws for what a contact wrote; the schema must be synchronous.
 */
export function parseAnswer<S extends z.ZodType>(
  schema: S,
  utterance: string,
  { isInsisted = false }: ParseAnswerOptions = {},
): ParsedAnswer<z.output<S>> {
  const registered = answerMetaOf(schema);
  const plain = registered === undefined ? plainAnswerOf(schema) : undefined;
  const meta = registered ?? plain!.meta;
  const reading = plain?.read(utterance) ?? { ok: true, value: utterance };
  const refuse = (code: string, values: Readonly<Record<string, string | number>> = {}): ParsedAnswer<z.output<S>> => ({
    ok: false,
    code,
    reask: meta.reasks[code] ?? meta.reasks.default,
    values,
  });
  if (!reading.ok) return refuse(reading.code, reading.values);

  const parsed = schema.safeParse(reading.value);
  if (parsed.success) return { ok: true, value: parsed.data, confidence: meta.confidence(utterance, parsed.data) };
  const issue = parsed.error.issues[0];
  const refusal = issue === undefined ? undefined : refusalOf(issue);
  if (refusal === undefined) return refuse(issue?.code.replaceAll('_', '-') ?? 'default');
  if (isInsisted && refusal.written !== undefined) {
    return { ok: true, value: refusal.written as z.output<S>, confidence: meta.confidence(utterance, refusal.written) };
  }
  return refuse(refusal.code, refusal.values);
}
