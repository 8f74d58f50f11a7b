import type { UserAccount, UserChanges, UserData } from '../../contracts/user-account.ts';
import type { WriteStatus } from './account-store.ts';

/** What a request wants done to the account of one person. */
export type AccountChange =
  | { readonly kind: 'save'; readonly whatsappId: string; readonly data: UserData }
  | { readonly kind: 'update'; readonly whatsappId: string; readonly changes: UserChanges }
  | { readonly kind: 'delete'; readonly whatsappId: string };

/** An account after a change; `undefined` when there is none. */
export interface ChangedAccount {
  readonly status: WriteStatus;
  readonly account: UserAccount | undefined;
}

/** @param now - Epoch milliseconds. */
export function applyChange(known: UserAccount | undefined, change: AccountChange, now: number): ChangedAccount {
  switch (change.kind) {
    case 'save': {
      const { whatsappId, data } = change;
      const account = { ...data, whatsappId, createdAt: known?.createdAt ?? now, updatedAt: now, revision: (known?.revision ?? 0) + 1 };
      return { status: known === undefined ? 'created' : 'changed', account };
    }
    case 'update':
      if (known === undefined) return { status: 'absent', account: undefined };
      return { status: 'changed', account: { ...known, ...change.changes, updatedAt: now, revision: known.revision + 1 } };
    case 'delete':
      return { status: known === undefined ? 'absent' : 'deleted', account: undefined };
  }
}
