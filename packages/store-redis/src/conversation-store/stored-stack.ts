import type { FlowReference } from '@recado/core';

/** A stack of flows as Redis has it. There are many of them: it has no names. */
type FlowRow = readonly [flowId: string, version: number, structureHash: string];

/** A stack of flows, empty for none; equal ones give equal text. */
export const writeStack = (flows: readonly FlowReference[]): string => (flows.length === 0 ? '' : JSON.stringify(flows.map(toRow)));

export const readStack = (text: string): readonly FlowReference[] => (JSON.parse(text) as readonly FlowRow[]).map(fromRow);

const toRow = ({ flowId, version, structureHash }: FlowReference): FlowRow => [flowId, version, structureHash];
const fromRow = ([flowId, version, structureHash]: FlowRow): FlowReference => ({ flowId, version, structureHash });
