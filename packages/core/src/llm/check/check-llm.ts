import { compileFlow } from '../../flow/compile/compiled-flow.ts';
import type { IntentDefinition } from '../../intent/define-intent.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { Llm, LlmFailure, LlmNonsense } from '../../ports/llm/llm.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { beforeDeadline } from '../ladder/before-deadline.ts';
import { believeChoice } from '../ladder/believe-choice.ts';
import { understandChoices } from '../ladder/understand-choices.ts';
import { UNDERSTAND_PROMPT } from '../prompts/prompts.ts';
import { tokeniseUtterance } from '../tokens/tokenise-utterance.ts';
import { type CheckExample, checkExamples } from './check-examples.ts';
import type { CheckedExample, LlmCheckOptions, LlmCheckReport } from './llm-check-report.ts';

/**
 * Measures a model on the bot's own examples, through the ladder's own prompt: is it right, how long does it take, how many tokens. An example
 * is asked while its half of the examples is not shown, so that nothing is merely read off the prompt. One call at a time, after one that only
 * wakes the model up.
 */
export async function checkLlm(options: LlmCheckOptions): Promise<LlmCheckReport> {
  const { llm, clock = systemClock, timeoutMs = 60_000 } = options;
  const examples = checkExamples(options.intents, options.maxExamples ?? 200);
  const halves = [0, 1].map((half) => choicesWithout(options, half));
  const checked: CheckedExample[] = [];
  let wakeMs = 0;
  for (const [at, example] of [...examples.slice(0, 1), ...examples].entries()) {
    const result = await checkOne(llm, halves[example.half]!, example, clock, timeoutMs);
    if (at === 0) wakeMs = result.ms;
    else checked.push(result);
    if (at > 0) options.onProgress?.(checked.length, examples.length);
    if (at === 0 && result.outcome === 'unavailable') return report(llm, [result], wakeMs);
  }
  return report(llm, checked, wakeMs);
}

/** What is shown while one half of the examples is asked. */
function choicesWithout({ llm, intents, flows = [] }: LlmCheckOptions, half: number) {
  const shown: readonly IntentDefinition<object>[] = intents.map((intent) => ({
    ...intent,
    examples: Object.fromEntries(
      Object.entries(intent.examples ?? {}).map(([language, texts]) => [language, (texts ?? []).filter((_, at) => at % 2 !== half)]),
    ),
  }));
  const compiled = new Map(flows.map((flow) => [flow.graph.id, compileFlow(flow)]));
  return understandChoices({ intents: shown, flows: compiled, prompt: UNDERSTAND_PROMPT }, llm.locality);
}

async function checkOne(
  llm: Llm,
  { schema, instructions }: ReturnType<typeof understandChoices>,
  { text, intent, language, intents }: CheckExample,
  clock: Clock,
  timeoutMs: number,
): Promise<CheckedExample> {
  const utterance = tokeniseUtterance(text);
  const prompt = UNDERSTAND_PROMPT.message({ message: utterance.masked, question: undefined });
  const startedAt = clock.monotonic();
  const answer = await beforeDeadline(clock, timeoutMs, (signal) =>
    llm.complete({ instructions: instructions(language), prompt, schema, maxOutputTokens: MAX_OUTPUT_TOKENS, signal }),
  );
  const ms = clock.monotonic() - startedAt;
  const nothing = { intent, chosen: undefined, ms, inputTokens: 0, outputTokens: 0 };
  if (answer === 'late') return { ...nothing, outcome: 'unavailable', reason: 'timeout' };
  if (answer.status === 'unavailable') return { ...nothing, outcome: 'unavailable', reason: answer.reason };
  const { inputTokens, outputTokens } = answer.usage;
  if (answer.status === 'invalid') return { ...nothing, inputTokens, outputTokens, outcome: 'nonsense', reason: answer.reason };
  const { intent: chosen } = believeChoice(answer.value, { offered: intents, utterance, flowOf: () => undefined });
  const outcome = chosen === intent ? 'right' : chosen === undefined ? 'abstained' : 'wrong';
  return { intent, chosen, ms, inputTokens, outputTokens, outcome };
}

function report({ name, locality }: Llm, checked: readonly CheckedExample[], wakeMs: number): LlmCheckReport {
  const count = (outcome: CheckedExample['outcome']) => checked.filter((one) => one.outcome === outcome).length;
  const answered = checked.filter(({ outcome }) => outcome !== 'unavailable');
  const latencies = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  return {
    model: name,
    locality,
    prompt: UNDERSTAND_PROMPT.id,
    examples: checked.length,
    intents: new Set(checked.map(({ intent }) => intent)).size,
    right: count('right'),
    wrong: count('wrong'),
    abstained: count('abstained'),
    nonsense: count('nonsense'),
    unavailable: count('unavailable'),
    accuracy: checked.length === 0 ? 0 : count('right') / checked.length,
    wakeMs,
    latencyMs: { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), max: latencies.at(-1) ?? 0 },
    tokens: { input: mean(answered.map(({ inputTokens }) => inputTokens)), output: mean(answered.map(({ outputTokens }) => outputTokens)) },
    reasons: tally(checked.flatMap(({ reason }) => reason ?? [])),
    confusions: confusionsIn(checked),
  };
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

function tally(reasons: readonly (LlmFailure | LlmNonsense | 'timeout')[]): { readonly [reason: string]: number } {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function confusionsIn(checked: readonly CheckedExample[]): LlmCheckReport['confusions'] {
  const counts = new Map<string, { intent: string; chosen: string; count: number }>();
  for (const { intent, chosen, outcome } of checked) {
    if (outcome !== 'wrong' || chosen === undefined) continue;
    const key = JSON.stringify([intent, chosen]);
    counts.set(key, { intent, chosen, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.intent < b.intent ? -1 : 1));
}

const MAX_OUTPUT_TOKENS = 400;
