import type { Sender } from '../conversation/contact.ts';
import type { ConversationSnapshot, Frame } from '../conversation/conversation-snapshot.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { FlowGraph } from '../flow/graph/flow-graph.ts';
import type { RouteRequest } from '../ports/intent-router/intent-router.ts';

/** What a router may know of the conversation besides the words. */
export function routeRequest(
  definition: BotDefinition,
  snapshot: ConversationSnapshot | undefined,
  conversationId: ConversationId,
  utterance: string,
  from?: Sender,
): RouteRequest {
  const frames = snapshot?.stack ?? [];
  const top = frames.at(-1);
  return {
    utterance,
    language: snapshot?.language,
    conversationId,
    ...(top?.phase === 'question' ? { expecting: `${top.flowId}.${top.stepId}` } : {}),
    // The first message comes before there is a snapshot, and names change.
    knownValues: [...new Set([...knownValues(definition, snapshot), ...textsIn(from, DEEPEST)])],
    isLocalOnly: frames.some((frame) => graphOf(definition, frame)?.llm === 'local'),
  };
}

/** Personal values that a conversation holds. */
export function knownValues(definition: BotDefinition, snapshot: ConversationSnapshot | undefined): readonly string[] {
  return [
    ...(snapshot?.displayName === undefined ? [] : [snapshot.displayName]),
    ...textsIn(snapshot?.addresses, 1),
    ...textsIn(snapshot?.repair.said, DEEPEST),
    ...(snapshot?.stack ?? []).flatMap((frame) => personalValues(frame.slots, graphOf(definition, frame))),
  ];
}

/** Values of slots that are neither public nor one of an author's options. */
export function personalValues(slots: Frame['slots'], graph: FlowGraph | undefined): readonly string[] {
  return Object.entries(slots).flatMap(([name, value]) => {
    const spec = graph?.slots[name];
    const isChoice = spec !== undefined && 'type' in spec.answer && spec.answer.type === 'choice';
    return spec?.public === true || isChoice ? [] : textsIn(value, DEEPEST);
  });
}

const graphOf = ({ flows }: BotDefinition, { flowId, flowVersion }: Frame): FlowGraph | undefined =>
  flows.get(flowId)?.find((one) => one.graph.version === flowVersion)?.graph;

function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth - 1));
}

const DEEPEST = 3;
