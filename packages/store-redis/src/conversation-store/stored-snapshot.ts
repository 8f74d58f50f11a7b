import type { FlowReference, Sealed, StoredSnapshot } from '@recado/core';

/** A snapshot as Redis has it, with its version, so that one read tells both. There are many of them: it has no names. */
type SnapshotRow = readonly [version: number, state: string, personal: Sealed, flows: readonly FlowRow[]];
type FlowRow = readonly [flowId: string, version: number, structureHash: string];

export function writeSnapshot(version: number, { state, personal, flows }: StoredSnapshot): string {
  return JSON.stringify([version, state, personal, flows.map(toRow)] satisfies SnapshotRow);
}

export function readSnapshot(text: string): { readonly version: number; readonly snapshot: StoredSnapshot } {
  const [version, state, personal, flows] = JSON.parse(text) as SnapshotRow;
  return { version, snapshot: { state, personal, flows: flows.map(fromRow) } };
}

/** A stack of flows; equal ones give equal text. */
export const writeStack = (flows: readonly FlowReference[]): string => JSON.stringify(flows.map(toRow));

export const readStack = (text: string): readonly FlowReference[] => (JSON.parse(text) as readonly FlowRow[]).map(fromRow);

const toRow = ({ flowId, version, structureHash }: FlowReference): FlowRow => [flowId, version, structureHash];
const fromRow = ([flowId, version, structureHash]: FlowRow): FlowReference => ({ flowId, version, structureHash });
