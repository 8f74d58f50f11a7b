import type { Clock } from '../../ports/clock/clock.ts';
import type { Consents } from '../../ports/consents/consents.ts';
import type { ConversationStore } from '../../ports/conversation-store/conversation-store.ts';
import type { ReadableHistory } from '../../ports/history/readable-history.ts';
import type { IdSource } from '../../ports/id-source/id-source.ts';
import type { PersonalStore } from '../../ports/personal-store/personal-store.ts';
import type { PrivacyJournal } from '../../ports/privacy-journal/privacy-journal.ts';
import type { Queue } from '../../ports/queue/queue.ts';
import type { Vault } from '../../ports/vault/vault.ts';
import type { PersonKeys } from '../person-keys/person-keys.ts';
import type { PublicId } from '../public-id.ts';
import type { Sealer } from '../sealer.ts';

/** Where the data of people may be. */
export interface PersonRightsOptions {
  /** The deployment's. */
  readonly sealer: Sealer;
  /** @default none: erasing somebody is deleting what is there */
  readonly keys?: PersonKeys;
  readonly store: ConversationStore;
  readonly queue?: Queue;
  readonly history?: ReadableHistory;
  readonly vault?: Vault;
  readonly consents?: Consents;
  /** What the application keeps of people. */
  readonly stores?: readonly PersonalStore[];
  /** Gets a receipt of everything done here, and a record of every reading. */
  readonly journal: PrivacyJournal;
  /** @default the system clock */
  readonly clock?: Clock;
  /** @default random, sortable by time */
  readonly ids?: IdSource;
}

/** Who asks. */
export interface RightsRequest {
  /** Stands in the receipt: an operator, a service, or `person` for themselves. */
  readonly actor: PublicId;
}
