import type { JobRow, TakenReply } from '@recado/core';

/** A taken reply as the functions answer it. */
export type StoredReply = Omit<TakenReply, 'suspectSince'> & { readonly suspectSince: number | null };
/** A job as `take_jobs` answers it; its data is JSON text. */
export type StoredJob = Omit<JobRow, 'data' | 'notBefore' | 'trace'> & {
  readonly data: string;
  readonly notBefore: number | null;
  readonly trace: string | null;
};

export function toTakenReply({ suspectSince, ...reply }: StoredReply): TakenReply {
  return suspectSince === null ? reply : { ...reply, suspectSince };
}

export function toJobRow({ data, notBefore, trace, ...job }: StoredJob): JobRow {
  return { ...job, data: JSON.parse(data), ...(notBefore !== null && { notBefore }), ...(trace !== null && { trace }) };
}
