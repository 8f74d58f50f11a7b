import type { Clock } from '../../ports/clock/clock.ts';
import type { Consents } from '../../ports/consents/consents.ts';
import type { ConversationStore } from '../../ports/conversation-store/conversation-store.ts';
import type { ReadableHistory } from '../../ports/history/readable-history.ts';
import type { PersonalStore } from '../../ports/personal-store/personal-store.ts';
import type { PrivacyJournal } from '../../ports/privacy-journal/privacy-journal.ts';
import type { Queue } from '../../ports/queue/queue.ts';

/** Where a person's data may be, besides the vault. */
export interface RightsOptions {
  readonly store: ConversationStore;
  readonly queue?: Queue;
  readonly history?: ReadableHistory;
  readonly consents?: Consents;
  /** What the application keeps of people. */
  readonly stores?: readonly PersonalStore[];
  /** Gets the receipts, and a record of every reading of personal data. */
  readonly journal: PrivacyJournal;
  /** @default the system clock */
  readonly clock?: Clock;
}
