import type { FlowInUse } from '@recado/core';
import { readStack } from './stored-stack.ts';

/** Adds up the stacks of flows of all shards; a conversation that has a flow on its stack twice counts once. */
export function countStacks(
  shards: readonly { readonly conversations: Record<string, string>; readonly stacks: Record<string, string> }[],
): readonly FlowInUse[] {
  const counted = new Map<string, FlowInUse>();
  for (const { conversations, stacks } of shards) {
    for (const [name, times] of Object.entries(conversations)) {
      const flows = readStack(stacks[name] ?? '[]');
      const distinct = new Map(flows.map((flow) => [`${flow.flowId} ${flow.version} ${flow.structureHash}`, flow]));
      for (const [key, flow] of distinct) {
        counted.set(key, { ...flow, conversations: (counted.get(key)?.conversations ?? 0) + Number(times) });
      }
    }
  }
  return [...counted.values()].sort((a, b) => a.flowId.localeCompare(b.flowId) || a.version - b.version);
}
