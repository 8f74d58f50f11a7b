import type { LedgerBalance } from '@recado/core';
import type { VerdictCounts } from './verdict.ts';
import type { Violation } from './violation.ts';

/** What the ledger has to agree with. */
export interface SeenCounts extends Pick<VerdictCounts, 'accepted' | 'answered' | 'merged' | 'deadLettered' | 'replies'> {
  /** Replies that were seen more than once. */
  readonly repliesCopied: number;
}

/** The ledger adds up by itself, has nothing open, and agrees with what was seen. */
export function findLedgerViolations(balance: LedgerBalance, seen: SeenCounts): readonly Violation[] {
  const { replies } = balance;
  const equations: readonly (readonly [string, number, number])[] = [
    ['accepted and its parts', balance.accepted, balance.pending + balance.handled + balance.merged + balance.deadLettered],
    ['replies and their parts', replies.committed, replies.waiting + replies.sent + replies.failed + replies.deadLettered],
    ['pending', balance.pending, 0],
    ['replies waiting', replies.waiting, 0],
    ['replies failed', replies.failed, 0],
    ['replies dead-lettered', replies.deadLettered, 0],
    ['jobs not relayed', balance.jobs, 0],
    ['accepted', balance.accepted, seen.accepted],
    ['handled', balance.handled, seen.answered],
    ['merged', balance.merged, seen.merged],
    ['dead-lettered', balance.deadLettered, seen.deadLettered],
    ['replies committed', replies.committed, seen.replies],
  ];
  const violations: Violation[] = equations
    .filter(([, told, expected]) => told !== expected)
    .map(([name, told, expected]) => ({ kind: 'unbalanced', detail: `${name}: the ledger says ${told}, ${expected} is right` }));
  if (seen.repliesCopied > replies.possibleDuplicates) {
    const detail = `${seen.repliesCopied} replies were seen more than once, the ledger counts ${replies.possibleDuplicates} possible duplicates`;
    violations.push({ kind: 'unbalanced', detail });
  }
  return violations;
}
