import { z } from 'zod';
import type { AnswerMeta } from './answer-meta.ts';
import { defineAnswer } from './define-answer.ts';

/** What a reader made of an utterance. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | Refusal;

export interface Refusal {
  readonly ok: false;
  /** Names the re-ask, kebab-case: `missing-at`. */
  readonly code: string;
  /** For the placeholders of the re-ask. May be personal. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The value as it was written, when it looks mistyped but may be right: taken if the contact insists. */
  readonly written?: unknown;
}

/** Longest utterance in which a short value (a phone, an address) is looked for; keeps hostile input cheap. */
export const MAX_READ_LENGTH = 2_000;

/** A zod schema of a reader, registered as an answer: parses what the contact wrote into the value. */
export function answerThatReads<Value>(read: (utterance: string) => Reading<Value>, meta: AnswerMeta): z.ZodType<Value, string> {
  const schema = z.string().transform((utterance, context): Value => {
    const reading = read(utterance);
    if (reading.ok) return reading.value;
    const { code, values, written } = reading;
    context.addIssue({ code: 'custom', message: code, params: { [REFUSAL]: { code, values, written } } });
    return z.NEVER;
  });
  return defineAnswer(schema, meta);
}

/** The refusal behind an issue of a schema made by {@link answerThatReads}. */
export function refusalOf(issue: z.core.$ZodIssue): Omit<Refusal, 'ok'> | undefined {
  return issue.code === 'custom' ? (issue.params?.[REFUSAL] as Omit<Refusal, 'ok'> | undefined) : undefined;
}

const REFUSAL = 'recado.refusal';
