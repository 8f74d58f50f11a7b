import type { StatusDelays } from '../emulator-options.ts';
import type { JournalEntry, MessageStatus } from '../journal/journal-entry.ts';

export interface StatusPlan {
  readonly status: MessageStatus;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly errorCode?: number;
}

/** The statuses an accepted message will have, in order. A reaction is only ever sent; an undeliverable message fails at once. */
export function planStatuses(entry: JournalEntry, delays: StatusDelays): readonly StatusPlan[] {
  const { at, failsWith } = entry;
  if (failsWith !== undefined) return [{ status: 'failed', dueAt: at + delays.sent, errorCode: failsWith }];
  const sent: StatusPlan = { status: 'sent', dueAt: at + delays.sent };
  if (entry.message.type === 'reaction') return [sent];
  return [sent, { status: 'delivered', dueAt: at + delays.delivered }, { status: 'read', dueAt: at + delays.read }];
}
