import type { ContactId } from '../../conversation/ids.ts';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { Consent } from '../../ports/consents/consents.ts';
import { guardFields, isSafeName } from '../guard-fields.ts';

/**
 * The check of a record of consents at run time, for callers the compiler did not check. Each one calls it before it writes.
 * @throws UnsafeValueError
 */
export function guardConsent(contactId: ContactId, { purpose, textVersion, isGiven, at, source, channelId }: Consent): void {
  for (const [field, value] of Object.entries({ contactId, purpose, textVersion, source }))
    if (!isSafeName(value)) throw new UnsafeValueError({ door: DOOR, field });
  if (typeof isGiven !== 'boolean') throw new UnsafeValueError({ door: DOOR, field: 'isGiven' });
  if (!Number.isFinite(at)) throw new UnsafeValueError({ door: DOOR, field: 'at' });
  guardFields(DOOR, { channelId });
}

const DOOR = 'consents.record';
