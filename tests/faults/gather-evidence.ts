import { channelId, createSealer } from '@recado/core';
import type { Emulator } from '@recado/emulator';
import { TEST_KEYRING } from './bot/test-keyring.ts';
import type { AcceptedMessage, DeadMessage, Disturbance, Evidence, SentReply, Stall } from './checker/evidence.ts';
import type { JobSink } from './job-sink.ts';
import { openStore } from './stores/open-store.ts';
import type { StoreToOpen } from './stores/store-to-open.ts';

/** What is noted while the run goes on. */
export interface Watch {
  /** Message ids in the order of their first 200. */
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly resent: string[];
  readonly stalls: Stall[];
  /** Turns whose first reply came, about. */
  answered(): number;
  refused(): number;
}

export function watchEmulator(emulator: Emulator): Watch {
  const acknowledged = new Map<string, string>();
  const outboxIds = new Set<string>();
  let answered = 0;
  let refused = 0;
  emulator.subscribe((event) => {
    if (event.type === 'webhook.attempted' && event.httpStatus !== 200) refused += 1;
    if (
      event.type === 'webhook.attempted' &&
      event.carries === 'message' &&
      event.httpStatus === 200 &&
      !acknowledged.has(event.messageId)
    ) {
      acknowledged.set(event.messageId, event.userKey);
    }
    if (event.type === 'bot.sent' && event.entry.bizOpaqueCallbackData !== undefined && !outboxIds.has(event.entry.bizOpaqueCallbackData)) {
      outboxIds.add(event.entry.bizOpaqueCallbackData);
      answered += Math.max(1, textOf(event.entry.message).split(/\s+/).length - 1);
    }
  });
  return { acknowledged, resent: [], stalls: [], answered: () => answered, refused: () => refused };
}

export interface EvidenceSources {
  readonly watch: Watch;
  /** Of message ids. */
  readonly words: ReadonlyMap<string, string>;
  readonly emulator: Emulator;
  readonly sink: JobSink;
  readonly place: StoreToOpen;
  readonly disturbances: readonly Disturbance[];
  readonly unsettled: readonly string[];
}

/** Puts together what can be seen: the emulator's journal, the sink, and the ledger's own word in the end. */
export async function gatherEvidence(sources: EvidenceSources): Promise<Evidence> {
  const { watch, words, emulator, sink, place, disturbances, unsettled } = sources;
  const wordOf = (id: string) => words.get(id) ?? id;
  const accepted: AcceptedMessage[] = [...watch.acknowledged].map(([id, conversation]) => ({ conversation, word: wordOf(id) }));
  const conversationOf = new Map(accepted.map(({ word, conversation }) => [word, conversation]));
  const replies: SentReply[] = emulator.users().flatMap(({ key }) =>
    emulator
      .history(key)
      .filter(({ direction }) => direction === 'outbound')
      .map(({ message, bizOpaqueCallbackData }) => ({ conversation: key, outboxId: bizOpaqueCallbackData, text: textOf(message) })),
  );
  const jobRuns = sink.entries.flatMap(({ entry }) =>
    entry.type === 'job' ? [{ ...entry, conversation: conversationOf.get(entry.words[0] ?? '') ?? 'nobody' }] : [],
  );
  const actionRuns = sink.entries.flatMap(({ entry, at }) => (entry.type === 'action' ? [{ ...entry, at }] : []));
  return {
    accepted,
    replies,
    jobRuns,
    actionRuns,
    resent: watch.resent,
    stalls: watch.stalls,
    disturbances,
    unsettled,
    ...(await readLedger(sources, place)),
  };
}

async function readLedger({ words, emulator }: EvidenceSources, place: StoreToOpen): Promise<Pick<Evidence, 'ledger' | 'openJobs'>> {
  const { store, queue, close } = await openStore(place);
  try {
    const balance = await store.ledger.balance();
    const dead = await store.ledger.deadLetters(balance.deadLettered + balance.replies.deadLettered + 1);
    const sealer = createSealer(TEST_KEYRING);
    const channel = channelId(emulator.config.phoneNumberId);
    const byHash = new Map([...words].map(([id, word]) => [sealer.lookup('inbound', `${channel}/${id}`), word]));
    const deadLetters: DeadMessage[] = dead
      .filter(({ kind }) => kind === 'message')
      .map(({ id, reason }) => ({ word: byHash.get(id) ?? id, reason }));
    const { waiting, delayed, active, deadLettered } = await queue.balance();
    return { ledger: { balance, deadLetters }, openJobs: waiting + delayed + active + deadLettered };
  } finally {
    await close();
  }
}

const textOf = (message: { readonly [name: string]: unknown }): string => {
  const { text } = message;
  return typeof text === 'object' && text !== null && 'body' in text ? String(text.body) : '';
};
