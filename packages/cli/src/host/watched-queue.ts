import { type Queue, RecadoError } from '@recado/core';

/** A queue that knows which of its jobs are still to be done here. */
export interface WatchedQueue {
  readonly queue: Queue;
  /** Whether no consumed queue has a job that is ready, running, or failed and waiting for its next try. */
  isSettled(): Promise<boolean>;
}

/** Watches what is consumed. Jobs put off to a later time, and queues nobody consumes here, count as settled. */
export function watchQueue(queue: Queue): WatchedQueue {
  const consumed = new Set<string>();
  const failing = new Set<string>();
  const erased = new Set<string>();
  const watched: Queue = {
    specVersion: 1,
    capabilities: queue.capabilities,
    publish: (jobs) => queue.publish(jobs),
    consume(names, handler, options) {
      for (const name of [names].flat()) consumed.add(name);
      const maxAttempts = options?.maxAttempts ?? DEFAULT_MAX_ATTEMPTS;
      return queue.consume(
        names,
        async (job, context) => {
          failing.delete(job.id);
          try {
            await handler(job, context);
          } catch (error) {
            const isOver = context.attempt >= maxAttempts || erased.has(job.id) || isOfErased(error);
            if (!isOver) failing.add(job.id);
            throw error;
          }
        },
        options,
      );
    },
    schedule: (schedule) => queue.schedule(schedule),
    unschedule: (name, id) => queue.unschedule(name, id),
    balance: (name) => queue.balance(name),
    deadLetters: (name, limit) => queue.deadLetters(name, limit),
    redrive: (name, jobId) => queue.redrive(name, jobId),
    jobsOf: (people) => queue.jobsOf(people),
    async erase(people) {
      for (const { id } of await queue.jobsOf(people)) {
        erased.add(id);
        failing.delete(id);
      }
      return queue.erase(people);
    },
    close: () => queue.close(),
  };
  return {
    queue: watched,
    async isSettled() {
      for (const name of consumed) {
        const { waiting, active } = await queue.balance(name);
        if (waiting + active > 0) return false;
      }
      return failing.size === 0;
    },
  };
}

/** Then a job is done. */
const isOfErased = (error: unknown) => RecadoError.is(error) && error.code === 'PERSON_ERASED';

/** That of the port. */
const DEFAULT_MAX_ATTEMPTS = 8;
