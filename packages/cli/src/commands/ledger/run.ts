import { ConfigurationError, type ConversationStore, type DeadLetter, type LedgerBalance, type OpenEntry, systemClock } from '@recado/core';
import { withStore } from '../../dev/with-store.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import { storeSettings } from '../../production/store-settings.ts';
import { withSharedStore } from '../../production/with-shared-store.ts';
import type { PrintingIo } from '../command-io.ts';

export interface LedgerOptions {
  readonly dataDir: string;
  readonly json: boolean;
  /** Where processes share their conversations; the data folder when absent. */
  readonly store?: 'redis' | 'postgres';
  readonly namespace: string;
  /** Id of a dead letter to put back. */
  readonly redrive?: string;
  /** Inbound id of an open message to make a dead letter. */
  readonly giveUp?: string;
}

/** `recado ledger`: the balance of messages and replies, what is open with its age, and the dead letters with their reasons. */
export async function runLedger(options: LedgerOptions, { stdout, stderr, cwd }: PrintingIo, env = process.env): Promise<ExitCode> {
  const { dataDir, store: shared, namespace, json, redrive, giveUp } = options;
  const account = async (store: ConversationStore | undefined) => {
    if (store === undefined)
      throw new ConfigurationError({ message: `Nobody has talked in "${dataDir}" yet.`, hint: 'Name the folder with --data-dir.' });
    if (redrive !== undefined) return putBack(store, redrive, stderr);
    if (giveUp !== undefined) return bury(store, giveUp, stderr);
    const balance = await store.ledger.balance();
    const open = await store.ledger.open(MOST_ROWS);
    const deadLetters = await store.ledger.deadLetters(MOST_ROWS);
    const now = systemClock.now();
    if (json)
      stdout.write(
        `${JSON.stringify({ balance, open: open.map((entry) => ({ ...entry, ageMs: now - entry.receivedAt })), deadLetters })}\n`,
      );
    else
      stdout.write(
        `${[...balanceLines(balance), ...open.map((entry) => openLine(entry, now)), ...deadLetters.map(deadLine)].join('\n')}\n`,
      );
    return EXIT_CODES.ok;
  };
  if (shared === undefined) return withStore(cwd, dataDir, account);
  return withSharedStore(storeSettings(env, shared), namespace, account);
}

async function putBack(store: ConversationStore, id: string, stderr: PrintingIo['stderr']): Promise<ExitCode> {
  if (!(await store.ledger.redrive(id)))
    throw new ConfigurationError({ message: 'There is no such dead letter.', hint: 'recado ledger lists them with their ids.' });
  stderr.write('put back: it is tried again when the bot runs\n');
  return EXIT_CODES.ok;
}

/** With the reason it is open for, when one is known. */
async function bury(store: ConversationStore, id: string, stderr: PrintingIo['stderr']): Promise<ExitCode> {
  const known = (await store.ledger.open(MOST_SEARCHED)).find(({ inboundId }) => inboundId === id);
  if (!(await store.ledger.giveUp(id, known?.reason ?? 'GIVEN_UP')))
    throw new ConfigurationError({ message: 'There is no such open message.', hint: 'recado ledger lists them with their ids.' });
  stderr.write('given up: it is a dead letter now, and its conversation goes on; --redrive puts it back\n');
  return EXIT_CODES.ok;
}

function balanceLines({ accepted, pending, handled, merged, deadLettered, replies, jobs, timers }: LedgerBalance): readonly string[] {
  return [
    `messages  ${accepted} accepted = ${handled} handled + ${merged} merged + ${deadLettered} dead-lettered + ${pending} pending`,
    `replies   ${replies.committed} committed = ${replies.sent} sent + ${replies.failed} failed + ${replies.deadLettered} dead-lettered + ${replies.waiting} waiting` +
      ` (${replies.possibleDuplicates} possibly twice)`,
    `jobs      ${jobs} not yet with the queue`,
    `timers    ${timers} set`,
  ];
}

const openLine = ({ inboundId, conversationId, receivedAt, attempts, reason }: OpenEntry, now: number) =>
  `open      ${inboundId} of ${conversationId}, ${Math.round((now - receivedAt) / 1_000)} s old, ${attempts} failed tries${reason === undefined ? '' : `, handed back: ${reason}`}`;
const deadLine = ({ id, kind, conversationId, reason, diedAt }: DeadLetter) =>
  `dead      ${id} (${kind}) of ${conversationId}: ${reason}, ${new Date(diedAt).toISOString()}`;

/** More would not be read; the counts above are of all. */
const MOST_ROWS = 100;
/** What is blocked waits longest, so it is among the first. */
const MOST_SEARCHED = 10_000;
