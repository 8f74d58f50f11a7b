import type { FlowInUse, FlowReference } from '../ports/conversation-store/turns.ts';

/** Adds up stacks of flows; a conversation that has a flow on its stack twice counts once. */
export function countFlows(
  stacks: Iterable<{ readonly flows: readonly FlowReference[]; readonly conversations: number }>,
): readonly FlowInUse[] {
  const counted = new Map<string, FlowInUse>();
  for (const { flows, conversations } of stacks) {
    const distinct = new Map(flows.map((flow) => [JSON.stringify([flow.flowId, flow.version, flow.structureHash]), flow]));
    for (const [key, { flowId, version, structureHash }] of distinct) {
      counted.set(key, { flowId, version, structureHash, conversations: (counted.get(key)?.conversations ?? 0) + conversations });
    }
  }
  return [...counted.values()].sort((a, b) => a.flowId.localeCompare(b.flowId) || a.version - b.version);
}
