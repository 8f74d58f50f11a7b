import type { JournalEntry, StatusChange } from './journal/journal-entry.ts';

/** Something that happened, told after it is in the journal. */
export type EmulatorEvent =
  /** A person wrote to the bot; the webhook is queued. */
  | { readonly type: 'user.wrote'; readonly userKey: string; readonly entry: JournalEntry }
  /** A message of the bot was accepted. Whether it reaches the person shows in its statuses. */
  | { readonly type: 'bot.sent'; readonly userKey: string; readonly entry: JournalEntry }
  /** A message of either direction moved on; `entry` has the new status already. */
  | { readonly type: 'status.changed'; readonly userKey: string; readonly entry: JournalEntry; readonly change: StatusChange }
  /** The bot marked a message read, and with it those before. */
  | { readonly type: 'message.read'; readonly userKey: string; readonly messageId: string }
  /** The bot shows that it is typing, until it sends or `until` (epoch milliseconds). */
  | { readonly type: 'typing.shown'; readonly userKey: string; readonly until: number }
  /** A webhook POST came back; `httpStatus` is absent when there was no answer. */
  | {
      readonly type: 'webhook.attempted';
      readonly userKey: string;
      readonly messageId: string;
      readonly carries: 'message' | 'status';
      /** From 1. */
      readonly attempt: number;
      readonly httpStatus?: number;
      readonly error?: string;
      readonly durationMs: number;
    }
  /** A webhook was given up after the retry period. */
  | { readonly type: 'webhook.dropped'; readonly userKey: string; readonly messageId: string; readonly attempts: number }
  /** The journal could not be written in the background; what was to be kept happens again after a restart. */
  | { readonly type: 'journal.failed'; readonly error: unknown };

export type EmulatorListener = (event: EmulatorEvent) => void;
