import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import type { JobData } from '../ports/queue/queue.ts';
import { type GuardedValue, guardValue } from './guard-value.ts';
import { isPersonalId } from './is-personal-id.ts';
import { looksLikePublicId } from './public-id.ts';
import type { SafeFields } from './safe.ts';
import { isSealed } from './sealed.ts';

/** Fields as they leave: masked text is its text, `undefined` is gone. */
export type GuardedFields = Record<string, Exclude<GuardedValue, undefined>>;

export interface GuardOptions {
  /** What becomes of an unsafe field: refuse all (`throw`), or write `<UNSAFE>` in its place (`replace`). @default 'throw' */
  readonly onUnsafe?: 'throw' | 'replace';
}

/**
 * The check of a door at run time, for callers the compiler did not check. A string passes when it is sealed, or is one word of a
 * public id in which nothing personal is found: no e-mail, no phone or document, no run of 8 digits, no `wamid`. Brands are gone at run
 * time, so a channel's long number (Meta's phone number id, 14 to 20 digits) passes only under a name that says so: `channelId` or
 * `conversationId`, alone or ending a longer name. A single name or word looks like an id and passes: the compiler is the guard for that.
 * @param door - Named in the error, such as `queue.publish`.
 * @throws UnsafeValueError at the first unsafe field, unless `onUnsafe` is `replace`.
 */
export function guardFields(door: string, fields: SafeFields, { onUnsafe = 'throw' }: GuardOptions = {}): GuardedFields {
  if (typeof fields !== 'object' || fields === null) {
    if (onUnsafe === 'throw') throw new UnsafeValueError({ door, field: 'fields' });
    return { fields: UNSAFE };
  }
  const guarded: GuardedFields = {};
  for (const [name, value] of Object.entries(fields)) {
    try {
      // A name can be a raw string too: { [phone]: true }. It may then not appear in the error.
      if (!FIELD_NAME.test(name) || isPersonalId(name)) throw new UnsafeValueError({ door, field: UNSAFE });
      const passed = guardValue(door, name, value);
      if (passed !== undefined) guarded[name] = passed;
    } catch (error) {
      if (onUnsafe === 'throw' || !(error instanceof UnsafeValueError)) throw error;
      guarded[FIELD_NAME.test(name) && !isPersonalId(name) ? name : UNSAFE] = UNSAFE;
    }
  }
  return guarded;
}

/**
 * The same check for the data of a job: one sealed value, or safe fields.
 * @returns What may be written: the sealed value, or the fields as they leave.
 * @throws UnsafeValueError
 */
export function guardJobData(door: string, data: JobData): string | GuardedFields {
  if (typeof data !== 'string') return guardFields(door, data);
  if (!isSealed(data)) throw new UnsafeValueError({ door, field: 'data' });
  return data;
}

/** Whether a name of an event or metric may leave. */
export const isSafeName = (name: unknown): name is string => typeof name === 'string' && looksLikePublicId(name) && !isPersonalId(name);

const UNSAFE = '<UNSAFE>';
const FIELD_NAME = /^[A-Za-z_][\w.-]{0,79}$/;
