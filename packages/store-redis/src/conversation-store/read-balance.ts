import type { LedgerBalance } from '@recado/core';
import { pairs } from './read-lease.ts';

/** The ledger from what `balance.lua` answered for each group of shards. */
export function readBalance(answers: readonly (readonly (string | number)[])[]): LedgerBalance {
  const totals = new Map<string, number>();
  for (const answer of answers) {
    for (const [name, total] of pairs(answer.map(String))) totals.set(name, (totals.get(name) ?? 0) + Number(total));
  }
  const total = (name: string) => totals.get(name) ?? 0;
  const [accepted, handled, merged, deadLettered] = [total('accepted'), total('handled'), total('merged'), total('dead')];
  const [committed, sent, failed, deadReplies] = [total('replies'), total('sent'), total('failed'), total('dead replies')];
  return {
    accepted,
    pending: accepted - handled - merged - deadLettered,
    handled,
    merged,
    deadLettered,
    replies: {
      committed,
      waiting: committed - sent - failed - deadReplies,
      sent,
      failed,
      deadLettered: deadReplies,
      possibleDuplicates: total('possible duplicates'),
    },
    jobs: total('jobs'),
    timers: total('timers'),
  };
}
