import type { EmulatedUser } from './core/emulated-user.ts';
import type { EmulatorListener } from './emulator-event.ts';
import type { EmulatedNumber } from './emulator-options.ts';
import type { FaultSwitch } from './faults/fault-switch.ts';
import type { JournalEntry } from './journal/journal-entry.ts';
import type { UserProfile, UserRecord } from './user/user-record.ts';

/** What a bot must be configured with to talk to this emulator. */
export interface EmulatorConfig extends EmulatedNumber {
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** What is still under way. */
export interface PendingWork {
  /** Webhooks not answered with 200 yet. */
  readonly webhooks: number;
  /** Those of them that carry something a person wrote. */
  readonly messages: number;
  /** Statuses still to come. */
  readonly statuses: number;
}

/** A running WhatsApp Cloud API with one business number and any number of people. */
export interface Emulator extends AsyncDisposable {
  /** Base of the Graph API, `http://127.0.0.1:PORT`. */
  readonly baseUrl: string;
  readonly config: EmulatorConfig;
  readonly faults: FaultSwitch;
  /**
   * The person of this profile, the same object for the same phone number (in either Brazilian form) or BSUID. Remembered by the journal.
   * @throws EmulatorError `EMULATOR_USER_INVALID` without a usable address, `EMULATOR_USER_CONFLICT` if the BSUID is another user's.
   */
  user(profile: UserProfile): EmulatedUser;
  /** Everybody known, in order of appearance. */
  users(): readonly UserRecord[];
  /** Both directions in order, duplicates and undelivered ones included. @param user - Key, phone number or BSUID. */
  history(user: string): readonly JournalEntry[];
  /** @returns Ends the subscription. */
  subscribe(listener: EmulatorListener): () => void;
  pending(): PendingWork;
  /** Resolves when no webhook and no status is pending; at once if so now. A virtual clock must be moved for it. */
  settled(): Promise<void>;
  /** Tries all waiting webhooks now, say because the bot came back. */
  retryNow(): void;
  /** Does the GET handshake of Meta's dashboard: whether the callback answers 200 with the challenge. */
  verifyWebhook(): Promise<boolean>;
  /** Ends the server and leaves pending work in the journal. An attempt under way is repeated after a restart. */
  close(): Promise<void>;
}
