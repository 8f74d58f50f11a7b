import type { ConversationSnapshot, Frame } from '../conversation/conversation-snapshot.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { FlowGraph } from '../flow/graph/flow-graph.ts';
import type { RouteRequest } from '../ports/intent-router/intent-router.ts';

/** What a router may know of the conversation besides the words. */
export function routeRequest(
  { flows }: BotDefinition,
  snapshot: ConversationSnapshot | undefined,
  conversationId: ConversationId,
  utterance: string,
): RouteRequest {
  const frames = snapshot?.stack ?? [];
  const graphs = frames.map((frame) => flows.get(frame.flowId)?.find((one) => one.graph.version === frame.flowVersion)?.graph);
  const top = frames.at(-1);
  return {
    utterance,
    language: snapshot?.language,
    conversationId,
    ...(top?.phase === 'question' ? { expecting: `${top.flowId}.${top.stepId}` } : {}),
    knownValues: [
      ...(snapshot?.displayName === undefined ? [] : [snapshot.displayName]),
      ...textsIn(snapshot?.addresses, 1),
      ...textsIn(snapshot?.repair.said, DEEPEST),
      ...frames.flatMap((frame, at) => personalValues(frame, graphs[at])),
    ],
    isLocalOnly: graphs.some((graph) => graph?.llm === 'local'),
  };
}

/** Values of slots that are neither public nor one of an author's options. */
function personalValues({ slots }: Frame, graph: FlowGraph | undefined): readonly string[] {
  return Object.entries(slots).flatMap(([name, value]) => {
    const spec = graph?.slots[name];
    const isChoice = spec !== undefined && 'type' in spec.answer && spec.answer.type === 'choice';
    return spec?.public === true || isChoice ? [] : textsIn(value, DEEPEST);
  });
}

function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth - 1));
}

const DEEPEST = 3;
