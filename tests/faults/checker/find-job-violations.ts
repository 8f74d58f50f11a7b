import type { Evidence, JobRun } from './evidence.ts';
import type { FirstCopy } from './verdict.ts';
import type { Violation } from './violation.ts';

/** Every numbered turn has exactly one job; one job may be begun again, as a further attempt. */
export function findJobViolations(
  { jobRuns, openJobs }: Evidence,
  replies: readonly FirstCopy[],
): { readonly jobs: number; readonly repeated: number; readonly violations: readonly Violation[] } {
  const violations: Violation[] = [];
  const byTurn = Map.groupBy(jobRuns, ({ conversation, sequence }) => turnOf(conversation, sequence));
  const turns = new Set<string>();
  for (const { reply, sequence, words } of replies) {
    const turn = turnOf(reply.conversation, sequence);
    turns.add(turn);
    const runs = byTurn.get(turn) ?? [];
    if (!runs.some((run) => run.words.join(' ') === words.join(' '))) violations.push({ kind: 'job-lost', detail: `no job of ${turn}` });
  }
  for (const [turn, runs] of byTurn) {
    const ids = new Set(runs.map(({ jobId }) => jobId));
    if (ids.size > 1) violations.push({ kind: 'job-doubled', detail: `${turn} has the jobs ${[...ids].join(', ')}` });
    if (!turns.has(turn)) violations.push({ kind: 'job-doubled', detail: `a job of ${turn}, which no reply shows` });
  }
  const byId = Map.groupBy(jobRuns, ({ jobId }) => jobId);
  for (const [jobId, runs] of byId) violations.push(...sameAttemptTwice(jobId, runs));
  if (openJobs > 0) violations.push({ kind: 'job-lost', detail: `${openJobs} jobs are not done` });
  return { jobs: byId.size, repeated: jobRuns.length - byId.size, violations };
}

/** An attempt that is begun twice was published twice: a retry counts on. */
function sameAttemptTwice(jobId: string, runs: readonly JobRun[]): readonly Violation[] {
  const attempts = runs.map(({ attempt }) => attempt);
  return new Set(attempts).size === attempts.length
    ? []
    : [{ kind: 'job-doubled', detail: `${jobId} was begun as attempts ${attempts.join(', ')}` }];
}

const turnOf = (conversation: string, sequence: number): string => `${conversation}#${sequence}`;
