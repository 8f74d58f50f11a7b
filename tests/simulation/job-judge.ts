import type { Queue } from '@recado/core';
import { jobText } from './conversation-judge.ts';
import type { Faults } from './faults.ts';
import { EVENT_QUEUE, JOB_QUEUE } from './talk-bot.ts';

/** Watches the far end of the queue, in a process of its own that nothing happens to: each job once, as it was committed. */
export class JobJudge {
  readonly #complain: (what: string) => void;
  readonly #owed: ReadonlyMap<string, string>;
  readonly #done = new Set<string>();

  constructor(complain: (what: string) => void, owed: ReadonlyMap<string, string>) {
    this.#complain = complain;
    this.#owed = owed;
  }

  get areAllDone(): boolean {
    return this.#done.size >= this.#owed.size;
  }

  async consume(queue: Queue, faults: Faults): Promise<void> {
    for (const name of [JOB_QUEUE, EVENT_QUEUE]) {
      await queue.consume(name, async ({ id, queue: from, data }) => {
        if (faults.strikes('action')) throw new Error('The simulation fails this job.');
        faults.count('jobs');
        const owed = this.#owed.get(id);
        if (owed === undefined) this.#complain(`the job ${id} was published and never committed`);
        else if (owed !== jobText(from, data)) this.#complain(`the job ${id} says ${jobText(from, data)} where ${owed} was committed`);
        if (this.#done.has(id)) this.#complain(`the job ${id} was done twice`);
        this.#done.add(id);
      });
    }
  }
}
