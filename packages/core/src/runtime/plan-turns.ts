import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { BacklogPolicy } from './bot-options.ts';
import type { StoredInbound } from './stored-inbound.ts';

export interface ReadEntry {
  readonly inboundId: string;
  readonly receivedAt: number;
  readonly attempts: number;
  readonly inbound: StoredInbound;
}

/** One turn to compute: the entry it answers and the ones that go into it. */
export interface PlannedTurn {
  readonly entry: ReadEntry;
  /** Consumed with it, as `merged`. */
  readonly absorbed: readonly ReadEntry[];
  readonly isLate: boolean;
}

/**
 * Divides what waited into turns, by policy. Once one of them failed each gets its own, whatever the policy: only the one to blame may
 * be given up.
 */
export function planTurns(entries: readonly ReadEntry[], policy: BacklogPolicy, now: number, isSuspect = false): readonly PlannedTurn[] {
  if (isSuspect || entries.some(({ attempts }) => attempts > 0)) return entries.map(alone);
  if (policy.policy === 'merge') return merge(entries);
  const oldest = entries[0];
  const last = entries.findLast((entry) => 'message' in entry.inbound);
  if (policy.policy === 'apologise' && oldest !== undefined && last !== undefined && now - oldest.receivedAt > policy.afterMs) {
    return [
      ...entries.filter((entry) => 'signal' in entry.inbound).map(alone),
      { entry: last, absorbed: entries.filter((entry) => entry !== last && 'message' in entry.inbound), isLate: true },
    ];
  }
  return entries.map(alone);
}

const alone = (entry: ReadEntry): PlannedTurn => ({ entry, absorbed: [], isLate: false });

function merge(entries: readonly ReadEntry[]): readonly PlannedTurn[] {
  const turns: PlannedTurn[] = [];
  for (const entry of entries) {
    const before = turns.at(-1);
    const text = textOf(entry);
    const earlier = before === undefined ? undefined : textOf(before.entry);
    if (before === undefined || text === undefined || earlier === undefined) turns.push(alone(entry));
    else {
      const message: InboundMessage = { ...text, text: `${earlier.text}\n${text.text}` };
      turns[turns.length - 1] = {
        entry: { ...entry, inbound: { ...entry.inbound, message } },
        absorbed: [...before.absorbed, before.entry],
        isLate: false,
      };
    }
  }
  return turns;
}

function textOf(entry: ReadEntry) {
  return 'message' in entry.inbound && entry.inbound.message.type === 'text' ? entry.inbound.message : undefined;
}
