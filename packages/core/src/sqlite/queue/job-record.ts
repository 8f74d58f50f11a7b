import type { ContactId } from '../../conversation/ids.ts';
import type { Job } from '../../ports/queue/queue.ts';

/** A row of `jobs` that is not done. */
export interface JobRecord {
  readonly seq: number;
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly data: string;
  readonly not_before: number | null;
  readonly trace: string | null;
  readonly person: ContactId | null;
  readonly schedule_id: string | null;
  readonly due_at: number;
  readonly token: number;
  readonly attempts: number;
  readonly failures: number;
  readonly reason: string | null;
}

export function jobOf({ id, queue, name, data, not_before, trace, person }: JobRecord): Job {
  return {
    id,
    queue,
    name,
    data: JSON.parse(data),
    ...(not_before !== null && { notBefore: not_before }),
    ...(trace !== null && { trace }),
    ...(person !== null && { person }),
  };
}
