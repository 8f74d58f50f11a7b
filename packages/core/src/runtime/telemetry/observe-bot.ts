import type { Attributes, BatchObservableResult, Meter, Observable } from '@opentelemetry/api';
import type { Clock } from '../../ports/clock/clock.ts';
import type { ConversationStore } from '../../ports/conversation-store/conversation-store.ts';
import type { Queue } from '../../ports/queue/queue.ts';
import { withinTime } from '../../resilience/within-time.ts';
import { BacklogAge } from './backlog-age.ts';

export interface ObservedBot {
  readonly store: ConversationStore;
  readonly queue: Queue | undefined;
  readonly clock: Clock;
}

/**
 * Reads the ledger and the queue whenever metrics are collected. They are the store's figures, the same from every process on it. A store
 * that does not answer in two seconds says nothing, and `recado.store.up` says 0.
 * @returns How to stop.
 */
export function observeBot(meter: Meter, bot: ObservedBot): () => void {
  const gauges = createGauges(meter);
  const outboxAge = new BacklogAge();
  const collect = async (result: BatchObservableResult): Promise<void> => {
    await Promise.all([collectStore(bot, gauges, outboxAge, result), collectQueue(bot, gauges, result)]);
  };
  const observed: Observable[] = Object.values(gauges);
  meter.addBatchObservableCallback(collect, observed);
  return () => meter.removeBatchObservableCallback(collect, observed);
}

function createGauges(meter: Meter) {
  const gauge = (name: string, description: string) => meter.createObservableGauge(name, { description });
  const age = (name: string, description: string) => meter.createObservableGauge(name, { description, unit: 's' });
  return {
    storeUp: gauge('recado.store.up', 'Whether the store answers'),
    messages: gauge('recado.ledger.messages', 'Messages by where they ended; pending is what still waits'),
    replies: gauge('recado.ledger.replies', 'Replies by where they ended; waiting is what is not settled'),
    inboundAge: age('recado.inbound.age.seconds', 'Age of the oldest message that no turn has consumed'),
    outboxAge: age('recado.outbox.age.seconds', 'Age of the oldest reply that is not settled, at least, told from the counts'),
    deadLetters: gauge('recado.dead.letters', 'Dead letters by kind'),
    possibleDuplicates: gauge('recado.possible.duplicates', 'Replies sent again after a send whose outcome nobody knows'),
    relay: gauge('recado.relay.jobs', 'Committed jobs that the queue does not have yet'),
    timers: gauge('recado.timers', 'Timers set'),
    queueUp: gauge('recado.queue.up', 'Whether the queue answers'),
    queue: gauge('recado.queue.jobs', 'Jobs of the queue by state'),
    queueAge: age('recado.queue.age.seconds', 'How long the oldest job that is ready has waited'),
  };
}

type Gauges = ReturnType<typeof createGauges>;

async function collectStore({ store, clock }: ObservedBot, gauges: Gauges, outboxAge: BacklogAge, result: BatchObservableResult) {
  const read = await answerOf(clock, () => Promise.all([store.ledger.balance(), store.ledger.open(1)]));
  result.observe(gauges.storeUp, read === undefined ? 0 : 1);
  if (read === undefined) return;
  const [{ replies, accepted: _, ...ledger }, [oldest]] = read;
  const byState = (gauge: Observable, states: { readonly [state: string]: number }) => {
    for (const [state, count] of Object.entries(states)) result.observe(gauge, count, labelOf('state', state));
  };
  const { pending, handled, merged, deadLettered } = ledger;
  byState(gauges.messages, { pending, handled, merged, 'dead-lettered': deadLettered });
  const { waiting, sent, failed } = replies;
  byState(gauges.replies, { waiting, sent, failed, 'dead-lettered': replies.deadLettered });
  result.observe(gauges.inboundAge, oldest === undefined ? 0 : Math.max(clock.now() - oldest.receivedAt, 0) / 1_000);
  result.observe(gauges.outboxAge, outboxAge.look(clock.now(), replies.committed, waiting) / 1_000);
  result.observe(gauges.deadLetters, deadLettered, labelOf('kind', 'message'));
  result.observe(gauges.deadLetters, replies.deadLettered, labelOf('kind', 'reply'));
  result.observe(gauges.possibleDuplicates, replies.possibleDuplicates);
  result.observe(gauges.relay, ledger.jobs);
  result.observe(gauges.timers, ledger.timers);
}

async function collectQueue({ queue, clock }: ObservedBot, gauges: Gauges, result: BatchObservableResult) {
  if (queue === undefined) return;
  const balance = await answerOf(clock, () => queue.balance());
  result.observe(gauges.queueUp, balance === undefined ? 0 : 1);
  if (balance === undefined) return;
  const { waiting, delayed, active, done, deadLettered } = balance;
  for (const [state, count] of Object.entries({ waiting, delayed, active, done }))
    result.observe(gauges.queue, count, labelOf('state', state));
  result.observe(gauges.deadLetters, deadLettered, labelOf('kind', 'job'));
  const { oldestAt } = balance;
  if (waiting === 0 || oldestAt !== undefined)
    result.observe(gauges.queueAge, Math.max(clock.now() - (oldestAt ?? clock.now()), 0) / 1_000);
}

const labelOf = (name: string, value: string): Attributes => ({ [name]: value });

async function answerOf<T>(clock: Clock, read: () => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await withinTime(clock, TIMEOUT_MS, read);
    return answer === 'late' ? undefined : answer;
  } catch {
    return undefined;
  }
}

const TIMEOUT_MS = 2_000;
