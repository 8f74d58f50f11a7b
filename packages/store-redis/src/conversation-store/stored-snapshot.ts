import type { ConversationId, FlowReference, Sealed, StoredSnapshot } from '@recado/core';

/** A stack of flows as Redis has it. There are many of them: it has no names. */
type FlowRow = readonly [flowId: string, version: number, structureHash: string];

/** A snapshot with what else a reader wants to know: version, conversation, stack and the sealed part in a line each, and the state. */
export function writeSnapshot(conversation: ConversationId, version: number, { state, personal }: StoredSnapshot, stack: string): string {
  return `${version}\n${conversation}\n${stack}\n${personal}\n${state}`;
}

export function readSnapshot(text: string): {
  readonly version: number;
  readonly conversationId: ConversationId;
  readonly snapshot: StoredSnapshot;
} {
  const conversationAt = text.indexOf('\n') + 1;
  const stackAt = text.indexOf('\n', conversationAt) + 1;
  const personalAt = text.indexOf('\n', stackAt) + 1;
  const stateAt = text.indexOf('\n', personalAt) + 1;
  const stack = text.slice(stackAt, personalAt - 1);
  return {
    version: Number(text.slice(0, conversationAt - 1)),
    conversationId: text.slice(conversationAt, stackAt - 1) as ConversationId,
    snapshot: {
      state: text.slice(stateAt),
      personal: text.slice(personalAt, stateAt - 1) as Sealed,
      flows: stack === '' ? [] : readStack(stack),
    },
  };
}

/** A stack of flows, empty for none; equal ones give equal text. */
export const writeStack = (flows: readonly FlowReference[]): string => (flows.length === 0 ? '' : JSON.stringify(flows.map(toRow)));

export const readStack = (text: string): readonly FlowReference[] => (JSON.parse(text) as readonly FlowRow[]).map(fromRow);

const toRow = ({ flowId, version, structureHash }: FlowReference): FlowRow => [flowId, version, structureHash];
const fromRow = ([flowId, version, structureHash]: FlowRow): FlowReference => ({ flowId, version, structureHash });
