import { isSafeName, UnsafeValueError } from '@recado/core';
import type { Consent, ConsentHolder } from './consent.ts';

/**
 * Checks a consent at run time, for callers the compiler did not check.
 * @throws UnsafeValueError
 */
export function guardConsent({ tenantId, contactId }: ConsentHolder, { purpose, textVersion, isGiven, at, source }: Consent): void {
  for (const [field, value] of Object.entries({ tenantId, contactId, purpose, textVersion, source }))
    if (!isSafeName(value)) throw new UnsafeValueError({ door: DOOR, field });
  if (typeof isGiven !== 'boolean') throw new UnsafeValueError({ door: DOOR, field: 'isGiven' });
  if (!Number.isFinite(at)) throw new UnsafeValueError({ door: DOOR, field: 'at' });
}

const DOOR = 'consents.record';
