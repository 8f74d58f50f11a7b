import { conversations } from './0001-conversations.ts';
import { mailboxFunctions } from './0002-mailbox-functions.ts';
import { turnFunctions } from './0003-turn-functions.ts';
import { commitFunctions } from './0004-commit-functions.ts';
import { relayFunctions } from './0005-relay-functions.ts';
import { ledgerFunctions } from './0006-ledger-functions.ts';
import { peopleFunctions } from './0007-people-functions.ts';
import { history } from './0008-history.ts';
import { takeoversAndFirstReplies } from './0009-takeovers-and-first-replies.ts';
import { failedDuplicates } from './0010-failed-duplicates.ts';
import { vaultAndConsent } from './0011-vault-and-consent.ts';
import { erasedContacts } from './0012-erased-contacts.ts';
import { personKeys } from './0013-person-keys.ts';
import { consentChannels } from './0014-consent-channels.ts';
import { privacyJournal } from './0015-privacy-journal.ts';
import { snapshotsWithoutFlows } from './0016-snapshots-without-flows.ts';
import { erasedHistory } from './0017-erased-history.ts';
import { historyHouse } from './0018-history-house.ts';
import { blockedMessages } from './0019-blocked-messages.ts';
import type { Migration } from './migration.ts';

/** Every step in order, append-only: the version of a schema is how many of them it has seen. */
export const MIGRATIONS: readonly Migration[] = [
  conversations,
  mailboxFunctions,
  turnFunctions,
  commitFunctions,
  relayFunctions,
  ledgerFunctions,
  peopleFunctions,
  history,
  takeoversAndFirstReplies,
  failedDuplicates,
  vaultAndConsent,
  erasedContacts,
  personKeys,
  consentChannels,
  privacyJournal,
  snapshotsWithoutFlows,
  erasedHistory,
  historyHouse,
  blockedMessages,
];
