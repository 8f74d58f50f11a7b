import type { UserAccount } from '../../contracts/user-account.ts';
import type { AccountChange } from './account-change.ts';

/** Keeps accounts, one per WhatsApp id, sealed, and found by a keyed hash of that id: what it writes shows nobody who is in it. */
export interface AccountStore {
  find(whatsappId: string): Promise<UserAccount | undefined>;
  /**
   * Applies a change durably: together with its idempotency key, or not at all. A repeated one changes nothing and answers the same.
   * `conflict`: the key belongs to another change.
   */
  write(change: AccountChange, idempotencyKey: string | undefined): Promise<WriteStatus | 'conflict'>;
  /** Whether it can be read. */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}

export type WriteStatus = 'created' | 'changed' | 'deleted' | 'absent';

/** Longer than any queue tries again. Keys outlive the account: an old request may not bring a deleted person back. */
export const REMEMBERED_MS = 7 * 24 * 60 * 60 * 1000;
