import type { UserRecord } from '../user/user-record.ts';
import type { JournalEntry, MessageStatus, StatusChange } from './journal-entry.ts';

/** A status that is still to come. */
export interface PlannedStatus {
  readonly number: number;
  readonly messageId: string;
  readonly status: MessageStatus;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly errorCode?: number;
}

/** A webhook that was not answered with 200 yet. */
export interface PendingWebhook {
  readonly number: number;
  readonly userKey: string;
  readonly messageId: string;
  readonly carries: 'message' | 'status';
  /** The bytes to sign and send; ASCII. */
  readonly body: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly attempts: number;
}

/** A fact to keep. Facts given together are kept together. */
export type JournalChange =
  | { readonly type: 'user'; readonly user: UserRecord }
  | { readonly type: 'entry'; readonly entry: JournalEntry }
  | { readonly type: 'status'; readonly messageId: string; readonly change: StatusChange; readonly plannedNumber?: number }
  | { readonly type: 'status-planned'; readonly planned: PlannedStatus }
  | { readonly type: 'webhook-queued'; readonly webhook: PendingWebhook }
  | { readonly type: 'webhook-failed'; readonly number: number; readonly attempts: number }
  | { readonly type: 'webhook-settled'; readonly number: number };

/** Everything a journal remembers, each list in the order it was written. */
export interface JournalContents {
  readonly users: readonly UserRecord[];
  readonly entries: readonly JournalEntry[];
  readonly planned: readonly PlannedStatus[];
  readonly webhooks: readonly PendingWebhook[];
}

/** Where the emulator keeps what it must not forget. */
export interface Journal {
  /** Whether `write` costs a disk flush, so that writes of one moment are worth gathering. */
  readonly isDurable: boolean;
  load(): JournalContents;
  /** All or nothing; when it returns the changes survive the death of the process. */
  write(changes: readonly JournalChange[]): void;
  close(): void;
}
