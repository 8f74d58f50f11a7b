import type { Language, LocalizedText } from '../text/language.ts';

/** What an answer asks for when it is refused: a template per language, by code. */
export type Reasks = { readonly default: LocalizedText } & Readonly<Record<string, LocalizedText>>;

/** What the engine knows of an answer beside its zod schema. */
export interface AnswerMeta {
  /** The type word of the JSON flow form, such as `full_name`. */
  readonly name: string;
  /** What the factory was called with, as plain JSON: `answerFromJson({ type: name, ...options })` makes the same answer again. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** 0–1: how sure a successful parse is that the contact meant to answer; an intent must be surer to interrupt. */
  readonly confidence: (utterance: string, value: unknown) => number;
  /** Re-ask texts by code, each in Portuguese, English and Spanish. Templates: `{suggestion}` and the like come with the refusal. */
  readonly reasks: Reasks;
  /** The value as people write it: `+55 11 98765-4321`. The value itself by default. */
  readonly display?: (value: never, language: Language) => string;
  /** The value recognisable but not readable: `+55 11 *****-4321`. */
  readonly mask?: (value: never) => string;
  /** What the contact sends. @default 'text' */
  readonly modality?: 'text' | 'location' | 'media' | 'contacts';
}
