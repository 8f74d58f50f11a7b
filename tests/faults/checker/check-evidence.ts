import type { AcceptedMessage, Evidence, SentReply } from './evidence.ts';
import { findActionViolations } from './find-action-violations.ts';
import { findJobViolations } from './find-job-violations.ts';
import { findLedgerViolations } from './find-ledger-violations.ts';
import { isPoison, readNumberedReply } from './numbered-reply.ts';
import type { FirstCopy, Verdict, VerdictCounts } from './verdict.ts';
import type { Violation } from './violation.ts';

/** Judges a run by what could be seen from outside. Pure. */
export function checkEvidence(evidence: Evidence): Verdict {
  const violations: Violation[] = evidence.unsettled.map((detail) => ({ kind: 'unsettled', detail }));
  const firsts = firstCopies(evidence.replies, violations);
  const repeated = checkCopies(evidence, violations);
  const numbered: FirstCopy[] = [];
  let apologies = 0;
  for (const reply of firsts) {
    const read = readNumberedReply(reply.text);
    if (read === undefined) apologies += 1;
    else numbered.push({ reply, ...read });
  }
  const byConversation = Map.groupBy(numbered, ({ reply }) => reply.conversation);
  const acceptedBy = Map.groupBy(evidence.accepted, ({ conversation }) => conversation);
  const dead = new Set(evidence.ledger.deadLetters.map(({ word }) => word));
  const fates = { answered: new Set<string>(), merged: new Set<string>() };
  for (const conversation of new Set([...acceptedBy.keys(), ...byConversation.keys()])) {
    const named = byConversation.get(conversation) ?? [];
    checkSequence(conversation, named, violations);
    checkOrder(conversation, named, acceptedBy.get(conversation) ?? [], dead, violations);
    countFates(conversation, named, fates, violations);
  }
  checkEnds(evidence, fates, dead, violations);
  if (apologies !== dead.size && evidence.unsettled.length === 0) {
    violations.push({ kind: 'apology-miscounted', detail: `${apologies} apologies for ${dead.size} dead letters` });
  }
  const jobs = findJobViolations(evidence, numbered);
  const actions = findActionViolations(evidence);
  const counts: VerdictCounts = {
    accepted: evidence.accepted.length,
    answered: fates.answered.size,
    merged: fates.merged.size,
    deadLettered: dead.size,
    replies: firsts.length,
    repliesRepeated: repeated.copies,
    resendsRecorded: evidence.resent.length,
    jobs: jobs.jobs,
    jobRunsRepeated: jobs.repeated,
    slowActions: actions.actions,
    slowActionsRepeated: actions.repeated,
  };
  violations.push(
    ...jobs.violations,
    ...actions.violations,
    ...findLedgerViolations(evidence.ledger.balance, { ...counts, repliesCopied: repeated.replies }),
  );
  return { counts, violations };
}

function firstCopies(replies: readonly SentReply[], violations: Violation[]): readonly SentReply[] {
  const seen = new Set<string>();
  return replies.filter(({ outboxId, text }) => {
    if (outboxId === undefined) violations.push({ kind: 'reply-without-id', detail: text });
    const isFirst = outboxId === undefined || !seen.has(outboxId);
    if (outboxId !== undefined) seen.add(outboxId);
    return isFirst;
  });
}

/** Each copy of a reply beyond the first needs a record of its own. */
function checkCopies({ replies, resent }: Evidence, violations: Violation[]): { readonly copies: number; readonly replies: number } {
  const copies = countBy(replies.flatMap(({ outboxId }) => (outboxId === undefined ? [] : [outboxId])));
  const records = countBy(resent);
  let beyond = 0;
  let copied = 0;
  for (const [outboxId, count] of copies) {
    beyond += count - 1;
    if (count > 1) copied += 1;
    const recorded = records.get(outboxId) ?? 0;
    if (count - 1 > recorded) {
      violations.push({
        kind: 'reply-twice',
        detail: `reply ${outboxId} went out ${count} times, recorded as sent again ${recorded} times`,
      });
    }
  }
  return { copies: beyond, replies: copied };
}

function checkSequence(conversation: string, replies: readonly FirstCopy[], violations: Violation[]): void {
  for (const [at, { sequence, reply }] of replies.entries()) {
    if (sequence === at + 1) continue;
    const before = replies.slice(0, at).find((earlier) => earlier.sequence === sequence);
    const detail =
      before === undefined
        ? `${conversation}: reply ${sequence} where ${at + 1} was due (${reply.outboxId})`
        : `${conversation}: reply ${sequence} again, as ${reply.outboxId} after ${before.reply.outboxId}`;
    violations.push({ kind: before === undefined ? 'out-of-sequence' : 'sequence-repeated', detail });
    return;
  }
}

/** The words answered, one after the other, are the ones accepted, without the dead. */
function checkOrder(
  conversation: string,
  replies: readonly FirstCopy[],
  accepted: readonly AcceptedMessage[],
  dead: ReadonlySet<string>,
  violations: Violation[],
): void {
  const seen = new Set<string>();
  const named = replies.flatMap(({ words }) => words).filter((word) => !seen.has(word) && seen.add(word));
  const due = accepted.map(({ word }) => word).filter((word) => seen.has(word) && !dead.has(word));
  const at = named.findIndex((word, index) => word !== due[index]);
  if (at === -1) return;
  const isForeign = accepted.every(({ word }) => word !== named[at]);
  violations.push(
    isForeign
      ? { kind: 'answer-without-message', detail: `${conversation}: ${named[at]} was answered and never accepted` }
      : { kind: 'out-of-order', detail: `${conversation}: ${named[at]} was answered where ${due[at] ?? 'nothing'} was due` },
  );
}

/** A reply answers the last message it names; the ones before were merged into its turn. */
function countFates(
  conversation: string,
  replies: readonly FirstCopy[],
  fates: { readonly answered: Set<string>; readonly merged: Set<string> },
  violations: Violation[],
): void {
  const by = new Map<string, FirstCopy>();
  for (const one of replies) {
    for (const [at, word] of one.words.entries()) {
      const before = by.get(word);
      if (before !== undefined) {
        const detail = `${conversation}: ${word} is in ${before.reply.outboxId} and in ${one.reply.outboxId}`;
        violations.push({ kind: 'answered-twice', detail });
      }
      by.set(word, one);
      (at === one.words.length - 1 ? fates.answered : fates.merged).add(word);
    }
  }
}

/** Every accepted message ended in exactly one way. */
function checkEnds(
  { accepted, ledger }: Evidence,
  { answered, merged }: { readonly answered: ReadonlySet<string>; readonly merged: ReadonlySet<string> },
  dead: ReadonlySet<string>,
  violations: Violation[],
): void {
  for (const { word } of accepted) {
    const ends = [answered.has(word) && 'answered', merged.has(word) && 'merged', dead.has(word) && 'dead-lettered'].filter(Boolean);
    if (ends.length === 0) violations.push({ kind: 'lost', detail: `${word} was answered 200 and came to no end` });
    if (ends.length > 1) violations.push({ kind: 'ended-twice', detail: `${word} is ${ends.join(' and ')}` });
  }
  for (const { word, reason } of ledger.deadLetters) {
    if (isPoison(word) || reason === 'PROCESS_DIED') continue;
    violations.push({ kind: 'innocent-dead-lettered', detail: `${word} could be answered and is a dead letter: ${reason}` });
  }
}

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
