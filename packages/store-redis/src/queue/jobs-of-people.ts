import type { ContactId } from '@recado/core';
import type { RedisClient } from '../client/redis-client.ts';
import { runScript } from '../client/run-script.ts';
import { loadStandaloneScript } from '../scripts/load-script.ts';
import type { BullQueue } from './bull-queues.ts';

export interface JobsOfPeopleRequest {
  readonly client: RedisClient;
  readonly bull: BullQueue;
  readonly people: readonly ContactId[];
  /** Epoch milliseconds, to erase them too, and what is kept of those done. */
  readonly eraseAt?: number;
}

/** Finds the jobs of people in one queue: BullMQ's ids of those not done, oldest first. */
export async function jobsOfPeople({ client, bull, people, eraseAt }: JobsOfPeopleRequest): Promise<readonly string[]> {
  if (people.length === 0) return [];
  const script = loadStandaloneScript('jobs/of-people');
  const names = people.map((person) => JSON.stringify(person));
  const found = new Set<string>();
  for (const state of eraseAt === undefined ? NOT_DONE : [...NOT_DONE, 'completed']) {
    for (let from = 0; ; ) {
      const values = [state, from, PAGE, eraseAt ?? '', ...names];
      const [looked, left, theirs] = (await runScript(client, script, bull.toKey(''), values)) as [number, number, string[]];
      if (state !== 'completed') for (const id of theirs) found.add(id);
      if (looked < PAGE) break;
      from += looked - left;
    }
  }
  return [...found].reverse();
}

const OPEN = ['delayed', 'prioritized', 'wait', 'paused', 'waiting-children', 'active'];
/** In the order in which jobs move, the open ones twice: one that fails goes back to where we have looked. */
const NOT_DONE = [...OPEN, ...OPEN, 'failed'];
/** About a millisecond, in which Redis does nothing else. */
const PAGE = 500;
