import type { IntentExample } from '../classifier/intent-example.ts';
import type { IntentDefinition } from './define-intent.ts';

/** The examples of all intents in all languages, as the classifier learns them. */
export function intentExamples(intents: readonly IntentDefinition<object>[]): readonly IntentExample[] {
  return intents.flatMap(({ id, examples = {} }) =>
    Object.values(examples).flatMap((texts) => (texts ?? []).map((text) => ({ text, intent: id }))),
  );
}
