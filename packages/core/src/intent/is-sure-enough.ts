import type { IntentDefinition } from './define-intent.ts';

/** Whether a confidence is what an intent asks for before it is acted on; one without a threshold asks for nothing. */
export type IsSureEnough = (intent: string, confidence: number) => boolean;

export function sureEnoughFor(intents: readonly IntentDefinition<object>[]): IsSureEnough {
  const thresholds = new Map(intents.flatMap(({ id, threshold }) => (threshold === undefined ? [] : [[id, threshold] as const])));
  return (intent, confidence) => confidence >= (thresholds.get(intent) ?? 0);
}
