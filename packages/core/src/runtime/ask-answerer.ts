import type { NeedsAnswer } from '../flow/engine/turn-result.ts';
import type { Answer } from '../ports/answerer/answerer.ts';
import type { LadderTrace } from '../ports/intent-router/ladder-trace.ts';
import { withLocalModelsOnly } from '../privacy/local-models-only.ts';
import type { BotContext } from './bot-context.ts';
import type { TurnWork } from './compute-turn.ts';
import { reasonOf } from './reason-of.ts';
import { knownValues, personalValues } from './route-request.ts';
import { inSpan } from './telemetry/in-span.ts';
import { nameOf } from './telemetry/name-of.ts';

/** Has the bot's answerer answer what an `answer` step asks. A bot without one knows nothing, and so does one that throws. */
export async function askAnswerer(context: BotContext, needs: NeedsAnswer, work: TurnWork): Promise<Answer> {
  const { answerer } = context.options;
  if (answerer === undefined) return { status: 'unknown' };
  const { question, passages, isLocalOnly, input, flowId, stepId } = needs;
  const conversationId = work.lease.conversationId;
  const span = context.telemetry.tracing.start('recado.answer', { parent: work.span });
  if (span.isRecording)
    span.set({ 'recado.flow': nameOf(flowId), 'recado.step': nameOf(stepId), 'recado.conversation_id': conversationId });
  const ask = () =>
    answerer.answer({
      question,
      passages,
      language: input.language,
      conversationId,
      // The question itself may be a slot, and must not be masked away as a whole.
      knownValues: [...knownValues(context.definition, work.snapshot), ...valuesNow(context, needs)].filter((value) => value !== question),
      isLocalOnly,
      before: tracesBefore(work),
    });
  return inSpan(span, async () => {
    try {
      return await (isLocalOnly ? withLocalModelsOnly(ask) : ask());
    } catch (error) {
      context.logger.error('answer.failed', { conversationId, reason: reasonOf(error), step: nameOf(`${flowId}.${stepId}`) });
      span.fail(nameOf(reasonOf(error)));
      return { status: 'unknown' };
    }
  });
}

/** What this turn's message, or an action of it, brought. */
function valuesNow({ definition }: BotContext, { flowId, flowVersion, input }: NeedsAnswer): readonly string[] {
  const graph = definition.flows.get(flowId)?.find((one) => one.graph.version === flowVersion)?.graph;
  return [...(input.displayName === undefined ? [] : [input.displayName]), ...personalValues(input.slots, graph)];
}

function tracesBefore({ events, results }: TurnWork): readonly LadderTrace[] {
  const understood = events.flatMap((event) => (event.type === 'message' ? (event.understanding.trace ?? []) : []));
  const answered = [...results.values()].flatMap((result) => ('trace' in result ? (result.trace ?? []) : []));
  return [...understood, ...answered];
}
