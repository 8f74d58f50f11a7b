import { isSealed, type Sealed } from '@recado/core';
import { z } from 'zod';
import { userChanges, whatsappId } from './user-account.ts';

/** Name of the event, of its jobs too. */
export const USER_UPDATE_REQUESTED = 'UserUpdateRequestedEvent';
export const USER_PII_UPDATE_QUEUE = 'user-pii-update-queue';

/** What the seal of the event holds. */
export const userUpdate = z.strictObject({ whatsappId, changes: userChanges });
export type UserUpdate = z.infer<typeof userUpdate>;

/** Somebody asked to have a datum changed. All that is personal in it is sealed; the PII update worker alone opens it. */
export const userUpdateRequestedEvent = z.object({
  update: z
    .string()
    .refine(isSealed)
    .transform((sealed) => sealed as Sealed<UserUpdate>),
  /** Epoch milliseconds. */
  requestedAt: z.int(),
});
export type UserUpdateRequestedEvent = z.infer<typeof userUpdateRequestedEvent>;
