import type { ConsumedEntry } from '../ports/conversation-store/turns.ts';
import type { InboundRow, MemoryState } from './memory-state.ts';

/** Ends a pending message. The caller takes it out of its conversation's mailbox. */
export function settleInbound(state: MemoryState, row: InboundRow, as: ConsumedEntry['as'], reason: string | undefined, now: number): void {
  row.state = as;
  row.settledAt = now;
  row.reason = reason;
  if (as !== 'dead-lettered') row.body = undefined;
  state.open.delete(row.entry.inboundId);
}
