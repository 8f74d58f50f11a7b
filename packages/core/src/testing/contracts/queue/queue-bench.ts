import { afterEach, expect } from 'vitest';
import type { Queue } from '../../../ports/queue/queue.ts';
import { createFakeClock, type FakeClock } from '../../fake-clock.ts';

/** Makes an empty, isolated queue that lives by `clock`. */
export type CreateQueue = (setup: { readonly clock: FakeClock }) => Promise<CreatedQueue>;

export interface CreatedQueue {
  readonly queue: Queue;
  /** Opens the same data once more, as another process would; the first queue is not closed before. */
  readonly reopen?: () => Promise<Queue>;
}

/** What the parts of the contract work with. */
export interface QueueBench {
  open(): Promise<{ readonly queue: Queue; readonly clock: FakeClock; readonly reopen?: () => Promise<Queue> }>;
}

export function queueBench(createQueue: CreateQueue): QueueBench {
  let opened: Queue[] = [];
  afterEach(async () => {
    const queues = opened;
    opened = [];
    await Promise.all(queues.map((queue) => queue.close()));
  });
  return {
    async open() {
      const clock = createFakeClock();
      const { queue, reopen } = await createQueue({ clock });
      opened.push(queue);
      if (!reopen) return { queue, clock };
      const again = async () => {
        const other = await reopen();
        opened.push(other);
        return other;
      };
      return { queue, clock, reopen: again };
    },
  };
}

/** Gives work under way as many turns of the event loop as it takes, without moving the clock; a server that is busy may take its time. */
export async function until(clock: FakeClock, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const latest = performance.now() + MOST_WAIT_MS;
  while (!(await isTrue())) {
    if (performance.now() > latest) expect.fail('What was waited for did not happen.');
    await clock.advance(0);
  }
}

/** Under the limit of a test. */
const MOST_WAIT_MS = 8_000;

/** A promise with its handle. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
