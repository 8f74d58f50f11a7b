import { expect, it } from 'vitest';
import { aCleanRun } from './a-clean-run.ts';
import { checkEvidence } from './check-evidence.ts';
import type { Evidence, SentReply } from './evidence.ts';

const clean = aCleanRun();
const kindsOf = (evidence: Evidence) => [...new Set(checkEvidence(evidence).violations.map(({ kind }) => kind))].sort();
const withReplies = (change: (replies: SentReply[]) => void): Evidence => {
  const replies = [...clean.replies];
  change(replies);
  return aCleanRun({ replies });
};

it('finds nothing in a clean run, and counts it', () => {
  expect(checkEvidence(clean)).toEqual({
    violations: [],
    counts: {
      accepted: 5,
      answered: 3,
      merged: 1,
      deadLettered: 1,
      replies: 4,
      repliesRepeated: 1,
      resendsRecorded: 1,
      jobs: 3,
      jobRunsRepeated: 1,
      slowActions: 1,
      slowActionsRepeated: 1,
    },
  });
});

it('finds nothing in a run in which nothing happened', () => {
  const { balance } = clean.ledger;
  const nothing = Object.fromEntries(Object.keys(balance.replies).map((name) => [name, 0])) as unknown as typeof balance.replies;
  const empty = { accepted: 0, pending: 0, handled: 0, merged: 0, deadLettered: 0, jobs: 0, timers: 0, replies: nothing };
  const evidence = aCleanRun({
    accepted: [],
    replies: [],
    jobRuns: [],
    actionRuns: [],
    resent: [],
    ledger: { balance: empty, deadLetters: [] },
  });
  expect(checkEvidence(evidence).violations).toEqual([]);
});

it('sees a message that was answered 200 and came to no end', () => {
  const accepted = [...clean.accepted, { conversation: 'ana', word: 'm1.4' }];
  expect(kindsOf(aCleanRun({ accepted }))).toEqual(['lost', 'unbalanced']);
});

it('sees a reply that never went out', () => {
  expect(kindsOf(withReplies((replies) => replies.splice(0, 1)))).toEqual(['job-doubled', 'lost', 'out-of-sequence', 'unbalanced']);
});

it('sees one message in two replies', () => {
  const twice = withReplies((replies) => replies.push({ conversation: 'ana', outboxId: 'r4', text: '#3 m1.3' }));
  expect(kindsOf(twice)).toContain('answered-twice');
});

it('sees a message that was answered and given up too', () => {
  const deadLetters = [...clean.ledger.deadLetters, { word: 'm1.1', reason: 'Error' }];
  const kinds = kindsOf(aCleanRun({ ledger: { ...clean.ledger, deadLetters } }));
  expect(kinds).toContain('ended-twice');
  expect(kinds).toContain('innocent-dead-lettered');
  expect(kinds).toContain('apology-miscounted');
});

it('sees a message given up that could be answered, unless its processes died', () => {
  const [first, ...accepted] = clean.accepted.map((message) => (message.word === 'p2.1' ? { ...message, word: 'm2.1' } : message));
  const givenUp = (reason: string) =>
    aCleanRun({ accepted: [first!, ...accepted], ledger: { ...clean.ledger, deadLetters: [{ word: 'm2.1', reason }] } });
  expect(kindsOf(givenUp('STORE_UNAVAILABLE'))).toEqual(['innocent-dead-lettered']);
  expect(kindsOf(givenUp('PROCESS_DIED'))).toEqual([]);
});

it('sees a reply that went out again without a record of its own', () => {
  expect(kindsOf(aCleanRun({ resent: [] }))).toEqual(['reply-twice']);
  expect(kindsOf(aCleanRun({ resent: ['r1'] }))).toEqual(['reply-twice']);
  expect(kindsOf(withReplies((replies) => replies.push(replies[2]!)))).toEqual(['reply-twice']);
});

it('sees copies that the ledger does not count', () => {
  const { balance } = clean.ledger;
  const ledger = { ...clean.ledger, balance: { ...balance, replies: { ...balance.replies, possibleDuplicates: 0 } } };
  expect(kindsOf(aCleanRun({ ledger }))).toEqual(['unbalanced']);
});

it('sees a reply that carries no id', () => {
  expect(kindsOf(withReplies((replies) => replies.splice(0, 1, { ...replies[0]!, outboxId: undefined })))).toEqual(['reply-without-id']);
});

it('sees a number that comes again, which is a turn computed from an old state', () => {
  const again = withReplies((replies) => replies.push({ conversation: 'ana', outboxId: 'r4', text: '#2 m1.4' }));
  expect(kindsOf(again)).toContain('sequence-repeated');
});

it('sees a number that is missing', () => {
  const gap = withReplies((replies) => replies.splice(4, 1, { conversation: 'rui', outboxId: 'r3', text: '#2 s2.2' }));
  expect(kindsOf(gap)).toContain('out-of-sequence');
});

it('sees replies of a conversation in another order', () => {
  const swapped = withReplies((replies) => replies.splice(0, 3, replies[2]!, replies[1]!, replies[0]!));
  expect(kindsOf(swapped)).toContain('out-of-sequence');
});

it('sees messages answered in another order than they were accepted', () => {
  const [first, second, third, ...rest] = clean.accepted;
  expect(kindsOf(aCleanRun({ accepted: [third!, second!, first!, ...rest] }))).toEqual(['out-of-order']);
});

it('sees an answer to what nobody wrote', () => {
  const foreign = withReplies((replies) => replies.push({ conversation: 'ana', outboxId: 'r4', text: '#3 m1.9' }));
  expect(kindsOf(foreign)).toContain('answer-without-message');
});

it('sees a dead letter without an apology', () => {
  expect(kindsOf(withReplies((replies) => replies.splice(1, 1)))).toEqual(['apology-miscounted', 'unbalanced']);
});

it('sees a job that is missing, doubled, published twice, of a turn nobody saw, or not done', () => {
  const [first, second, third, fourth] = clean.jobRuns;
  expect(kindsOf(aCleanRun({ jobRuns: [second!, third!, fourth!] }))).toEqual(['job-lost']);
  expect(kindsOf(aCleanRun({ jobRuns: [...clean.jobRuns, { ...first!, jobId: 'j9' }] }))).toEqual(['job-doubled']);
  expect(kindsOf(aCleanRun({ jobRuns: [...clean.jobRuns, first!] }))).toEqual(['job-doubled']);
  expect(kindsOf(aCleanRun({ jobRuns: [...clean.jobRuns, { ...first!, jobId: 'j9', sequence: 7 }] }))).toEqual(['job-doubled']);
  expect(kindsOf(aCleanRun({ openJobs: 1 }))).toEqual(['job-lost']);
});

it('sees a job that says something else than its turn', () => {
  const jobRuns = clean.jobRuns.map((run) => ({ ...run, words: ['m1.1'] }));
  expect(kindsOf(aCleanRun({ jobRuns }))).toEqual(['job-lost']);
});

it('sees an action that ran again although nothing had happened', () => {
  expect(kindsOf(aCleanRun({ disturbances: [] }))).toEqual(['action-repeated']);
  expect(kindsOf(aCleanRun({ disturbances: [{ target: 'worker-2', from: 0, until: 9_000 }] }))).toEqual(['action-repeated']);
  expect(kindsOf(aCleanRun({ disturbances: [{ target: 'worker-1', from: 0, until: 900 }] }))).toEqual(['action-repeated']);
  expect(kindsOf(aCleanRun({ disturbances: [{ target: 'store', from: 0, until: 9_000 }] }))).toEqual([]);
  const stalled = (target: string, forMs: number) => aCleanRun({ disturbances: [], stalls: [{ target, at: 2_000, forMs }] });
  expect(kindsOf(stalled('worker-1', 100))).toEqual(['action-repeated']);
  expect(kindsOf(stalled('worker-2', 1_000))).toEqual(['action-repeated']);
  expect(kindsOf(stalled('worker-1', 1_000))).toEqual([]);
});

it('says what had not come to rest', () => {
  expect(checkEvidence(aCleanRun({ unsettled: ['3 replies waiting'] })).violations).toEqual([
    { kind: 'unsettled', detail: '3 replies waiting' },
  ]);
});

it.each([
  ['accepted', { accepted: 6 }],
  ['pending', { pending: 1 }],
  ['handled', { handled: 2, merged: 2 }],
  ['jobs', { jobs: 1 }],
])('sees a ledger whose %s contradicts what was seen', (_, change) => {
  const balance = { ...clean.ledger.balance, ...change };
  expect(kindsOf(aCleanRun({ ledger: { ...clean.ledger, balance } }))).toEqual(['unbalanced']);
});

it.each(['committed', 'waiting', 'sent', 'failed', 'deadLettered'])('sees a ledger whose replies %s do not add up', (name) => {
  const { balance } = clean.ledger;
  const replies = { ...balance.replies, [name]: balance.replies[name as 'sent'] + 1 };
  expect(kindsOf(aCleanRun({ ledger: { ...clean.ledger, balance: { ...balance, replies } } }))).toEqual(['unbalanced']);
});
