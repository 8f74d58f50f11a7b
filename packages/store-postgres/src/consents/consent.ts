import type { ContactId, PublicId } from '@recado/core';

/** Whose consent it is: a contact, by the pseudonym a tenant knows them by. */
export interface ConsentHolder {
  readonly tenantId: PublicId;
  readonly contactId: ContactId;
}

/** That somebody gave or withdrew their consent to one purpose. Ids only: what they wrote has no place here. */
export interface Consent {
  /** What for, such as `newsletter`. */
  readonly purpose: PublicId;
  /** Version of the text they were shown, such as `2026-11`. */
  readonly textVersion: PublicId;
  /** `false` when it was withdrawn. */
  readonly isGiven: boolean;
  /** When they did, epoch milliseconds. */
  readonly at: number;
  /** Where it can be checked: the id of a flow, a step, an event. */
  readonly source: PublicId;
}
