import type { Evidence } from './evidence.ts';

/**
 * What a good run of two conversations leaves behind: `ana` wrote three messages, of which the bot answered the second and third together, `rui`
 * one that could not be answered and one that could. One reply went out twice, and was recorded.
 */
export function aCleanRun(changes: Partial<Evidence> = {}): Evidence {
  return {
    accepted: [
      { conversation: 'ana', word: 'm1.1' },
      { conversation: 'rui', word: 'p2.1' },
      { conversation: 'ana', word: 'm1.2' },
      { conversation: 'ana', word: 'm1.3' },
      { conversation: 'rui', word: 's2.2' },
    ],
    replies: [
      { conversation: 'ana', outboxId: 'r1', text: '#1 m1.1' },
      { conversation: 'rui', outboxId: 'sorry', text: 'Tive um problema.' },
      { conversation: 'ana', outboxId: 'r2', text: '#2 m1.2 m1.3' },
      { conversation: 'ana', outboxId: 'r2', text: '#2 m1.2 m1.3' },
      { conversation: 'rui', outboxId: 'r3', text: '#1 s2.2' },
    ],
    jobRuns: [
      { jobId: 'j1', attempt: 1, conversation: 'ana', sequence: 1, words: ['m1.1'] },
      { jobId: 'j2', attempt: 1, conversation: 'ana', sequence: 2, words: ['m1.2', 'm1.3'] },
      { jobId: 'j2', attempt: 2, conversation: 'ana', sequence: 2, words: ['m1.2', 'm1.3'] },
      { jobId: 'j3', attempt: 1, conversation: 'rui', sequence: 1, words: ['s2.2'] },
    ],
    actionRuns: [
      { key: 'k1', process: 'worker-1', at: 1_000 },
      { key: 'k1', process: 'worker-2', at: 3_000 },
    ],
    disturbances: [{ target: 'worker-1', from: 1_500, until: 2_500 }],
    stalls: [],
    resent: ['r2'],
    ledger: {
      balance: {
        accepted: 5,
        pending: 0,
        handled: 3,
        merged: 1,
        deadLettered: 1,
        replies: { committed: 4, waiting: 0, sent: 4, failed: 0, deadLettered: 0, possibleDuplicates: 1 },
        jobs: 0,
        timers: 0,
      },
      deadLetters: [{ word: 'p2.1', reason: 'Error' }],
    },
    openJobs: 0,
    unsettled: [],
    ...changes,
  };
}
