import type { IntentDefinition } from '../../intent/define-intent.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';

/** One example to ask. */
export interface CheckExample {
  readonly text: string;
  readonly intent: string;
  readonly language: Language;
  /** Which half of its intent's examples it is in, 0 or 1. */
  readonly half: number;
  /** All that may be chosen. */
  readonly intents: ReadonlySet<string>;
}

/** The examples of a bot, at most so many, spread evenly over intents and languages. */
export function checkExamples(intents: readonly IntentDefinition<object>[], maxExamples: number): readonly CheckExample[] {
  const ids = new Set(intents.map(({ id }) => id));
  const all = intents.flatMap(({ id, examples = {} }) =>
    LANGUAGES.flatMap((language) =>
      (examples[language] ?? []).map((text, at): CheckExample => ({ text, intent: id, language, half: at % 2, intents: ids })),
    ),
  );
  if (all.length <= maxExamples) return all;
  return Array.from({ length: maxExamples }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / maxExamples)]!);
}
