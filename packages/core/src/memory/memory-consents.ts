import type { ContactId } from '../conversation/ids.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import type { Consent, Consents } from '../ports/consents/consents.ts';
import { guardConsent } from '../privacy/consents/guard-consent.ts';
import type { PublicId } from '../privacy/public-id.ts';

export interface MemoryConsentsOptions {
  /** What is known from the beginning, in the order it was recorded. @default nothing */
  readonly consents?: readonly (readonly [ContactId, Consent])[];
}

/** Keeps consents in this process, for tests and trials: everything is gone when it ends. */
export function createMemoryConsents(options: MemoryConsentsOptions = {}): MemoryConsents {
  return new MemoryConsents(options);
}

export class MemoryConsents implements Consents {
  readonly specVersion = 1;
  readonly #consents = new Map<ContactId, readonly Consent[]>();
  #isClosed = false;

  constructor({ consents = [] }: MemoryConsentsOptions = {}) {
    for (const [contactId, consent] of consents) this.#add(contactId, consent);
  }

  async record(contactId: ContactId, consent: Consent): Promise<void> {
    this.#assertOpen();
    this.#add(contactId, consent);
  }

  async current(contactId: ContactId, purpose: PublicId): Promise<Consent | undefined> {
    return (await this.export(contactId)).findLast((consent) => consent.purpose === purpose);
  }

  async export(contactId: ContactId): Promise<readonly Consent[]> {
    this.#assertOpen();
    return this.#consents.get(contactId) ?? [];
  }

  async erase(contactIds: readonly ContactId[]): Promise<number> {
    this.#assertOpen();
    let erased = 0;
    for (const contactId of contactIds) {
      erased += this.#consents.get(contactId)?.length ?? 0;
      this.#consents.delete(contactId);
    }
    return erased;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#consents.clear();
  }

  #add(contactId: ContactId, consent: Consent): void {
    guardConsent(contactId, consent);
    const known = this.#consents.get(contactId) ?? [];
    const kept = { ...consent, at: Math.floor(consent.at) };
    if (known.some((one) => isSame(one, kept))) return;
    // Sorting is stable: within one moment they stay as they came.
    this.#consents.set(
      contactId,
      [...known, kept].sort((a, b) => a.at - b.at),
    );
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('it is closed');
  }
}

const isSame = (a: Consent, b: Consent): boolean =>
  a.at === b.at && a.purpose === b.purpose && a.textVersion === b.textVersion && a.isGiven === b.isGiven && a.source === b.source;
