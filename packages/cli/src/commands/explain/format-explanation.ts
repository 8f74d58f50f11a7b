import type { LadderReason, LadderStep, UtteranceExplanation } from '@recado/core';

/** An explanation as lines: what was understood, then the rungs in the order they were tried. */
export function formatExplanation({ command, understanding, flow, trace }: UtteranceExplanation): string {
  const { intent, confidence, source, language, slots, among = [] } = understanding;
  const { calls, inputTokens, outputTokens, money } = trace.spent;
  const rows: readonly (readonly [string, string])[] = [
    ...(command === undefined ? [] : [['command', `${command}: in an open flow it comes before any intent`] as const]),
    ['intent', intent === undefined ? 'none' : `${intent}, which opens ${flow ?? 'no flow of this bot'}`],
    ['confidence', intent === undefined ? 'none' : `${confidence.toFixed(2)}, from ${source}`],
    ...(among.length < 2 ? [] : [['asks back', among.join(' or ')] as const]),
    ...Object.entries(slots).map(([slot, value]) => ['slot', `${slot} from "${String(value)}"`] as const),
    ['language', language ?? 'not told by these words'],
    ...trace.steps.map((step) => ['tried', describeStep(step)] as const),
    ['took', `${inMs(trace.ms)}${calls === 0 ? '' : `, ${calls} calls, ${inputTokens} tokens in, ${outputTokens} out, cost ${money}`}`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(11)}${value}\n`).join('');
}

function describeStep({
  rung,
  name,
  outcome,
  intent,
  confidence,
  ms,
  why,
  ranking = [],
  isFromCache,
  droppedSlots = 0,
}: LadderStep): string {
  const parts = [
    `${name === rung ? rung : `${rung} ${name}`}: ${outcome}${intent === undefined ? '' : ` ${intent}`}`,
    `confidence ${confidence.toFixed(2)}`,
    inMs(ms),
    REASONS[why] ?? why.replaceAll('_', ' '),
    ...(isFromCache ? ['from the cache'] : []),
    ...(droppedSlots === 0 ? [] : [`${droppedSlots} slots refused`]),
    ...(ranking.length === 0
      ? []
      : [`ranked ${ranking.map(({ intent: id, probability }) => `${id} ${probability.toFixed(2)}`).join(', ')}`]),
  ];
  return parts.join('; ');
}

const REASONS: { readonly [Reason in LadderReason]?: string } = {
  sure: 'sure: nobody else is asked',
  not_sure: 'not sure: the next is asked, if there is one',
  ambiguous: 'one of the first two: the contact is asked when nobody else knows',
  reads_as_answer: 'it answers the open question',
  reads_as_command: 'a word that works everywhere: no model is asked',
  slots_wanted: 'sure of the intent; a model is asked for slots',
};
const inMs = (ms: number): string => (ms < 1 ? `${Math.round(ms * 1_000)} µs` : `${ms.toFixed(1)} ms`);
