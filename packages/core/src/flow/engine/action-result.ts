import type { JobData } from '../../ports/queue/queue.ts';
import type { Content } from '../graph/content.ts';

/** What an action did, stored so that a retried turn need not run it again. Plain JSON. */
export type ActionResult =
  | {
      readonly status: 'done';
      readonly outcome?: string;
      readonly set: { readonly [slot: string]: unknown };
      readonly cleared: readonly string[];
      readonly replies: readonly Content[];
      readonly events: readonly PlannedEvent[];
      readonly jobs: readonly PlannedJob[];
    }
  /** It threw and its step has an `onError`. `code` is an error code or class name. */
  | { readonly status: 'failed'; readonly code: string };

export interface PlannedEvent {
  readonly name: string;
  readonly data: JobData;
}

export interface PlannedJob {
  readonly queue: string;
  readonly name: string;
  readonly data: JobData;
  readonly notBefore?: number;
}
