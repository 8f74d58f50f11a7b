import { randomBytes } from 'node:crypto';
import type { ContactId } from '../../conversation/ids.ts';
import { PersonErasedError } from '../../errors/person-erased-error.ts';
import { SealBrokenError } from '../../errors/seal-broken-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { KeptKey, KeyStore, WrappedKey } from '../../ports/key-store/key-store.ts';
import type { PrivacyJournal } from '../../ports/privacy-journal/privacy-journal.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { type PublicId, publicId } from '../public-id.ts';
import { partsOf } from '../seal-under.ts';
import { personIn, type Sealed } from '../sealed.ts';
import type { SealContext, Sealer } from '../sealer.ts';
import type { PersonKeys } from './person-keys.ts';
import { PersonSealer } from './person-sealer.ts';

export interface PersonKeysOptions {
  /** The deployment's, which wraps the keys. */
  readonly sealer: Sealer;
  readonly store: KeyStore;
  /**
   * Gets an access record of everything that `open` opens, before it is handed out. For keys of code that reads what others sealed; not for
   * those of `createPrivacy`, whose `export` and `decrypt` leave records of their own. @default none are written
   */
  readonly journal?: PrivacyJournal;
  /** Who opens; stands in the access record. @default 'application' */
  readonly actor?: PublicId;
  /** @default the system clock */
  readonly clock?: Clock;
}

/** Data keys of people, kept in a store. */
export function createPersonKeys(options: PersonKeysOptions): PersonKeys {
  return new StoredPersonKeys(options);
}

class StoredPersonKeys implements PersonKeys {
  readonly #sealer: Sealer;
  readonly #store: KeyStore;
  readonly #journal: PrivacyJournal | undefined;
  readonly #actor: PublicId;
  readonly #clock: Clock;
  /** The longest unused first. */
  readonly #known = new Map<ContactId, { readonly sealer: Sealer; readonly until: number }>();
  readonly #asked = new Map<ContactId, Promise<Sealer>>();

  constructor({ sealer, store, journal, actor = APPLICATION, clock = systemClock }: PersonKeysOptions) {
    this.#sealer = sealer;
    this.#store = store;
    this.#journal = journal;
    this.#actor = actor;
    this.#clock = clock;
  }

  sealerOf(person: ContactId, isNew = false): Sealer | Promise<Sealer> {
    const known = this.#known.get(person);
    if (known !== undefined && this.#clock.monotonic() < known.until) return known.sealer;
    const asked = this.#asked.get(person);
    if (asked !== undefined) return asked;
    const loading = this.#load(person, isNew).finally(() => this.#asked.delete(person));
    this.#asked.set(person, loading);
    return loading;
  }

  async open<T>(sealed: Sealed<T>, context: SealContext): Promise<T> {
    const person = personIn(sealed);
    const opened = (person === undefined ? this.#sealer : await this.#existing(person)).open(sealed, context);
    const { subject = person } = context;
    const contactIds = subject === undefined ? [] : [subject];
    await this.#journal?.append([{ kind: 'access', at: this.#clock.now(), actor: this.#actor, action: OPEN, contactIds }]);
    return opened;
  }

  async destroy(people: readonly ContactId[]): Promise<number> {
    const destroyed = await this.#store.destroy(people);
    for (const person of people) this.#known.delete(person);
    return destroyed;
  }

  async rewrap(): Promise<number> {
    let rewrapped = 0;
    for (let after: ContactId | undefined; ; ) {
      const page = await this.#store.list(after, PAGE);
      const changes = page.flatMap(({ person, key }) => {
        const renewed = this.#wrap(person, this.#unwrap(person, key));
        return keyIdOf(renewed) === keyIdOf(key) ? [] : [{ person, key: renewed, was: key }];
      });
      if (changes.length > 0) rewrapped += await this.#store.replace(changes);
      after = page.at(-1)?.person;
      if (after === undefined) return rewrapped;
    }
  }

  async #load(person: ContactId, isNew: boolean): Promise<Sealer> {
    if (!PERSON.test(person)) throw new TypeError('The id of somebody with a key of their own has letters, digits, _ and - only.');
    const kept = (isNew ? undefined : (await this.#store.find([person]))[0]) ?? (await this.#add(person));
    return this.#keep(person, kept);
  }

  async #existing(person: ContactId): Promise<Sealer> {
    const known = this.#known.get(person);
    if (known !== undefined && this.#clock.monotonic() < known.until) return known.sealer;
    const [kept] = await this.#store.find([person]);
    if (kept === undefined) throw new SealBrokenError('the key store has no key of this person');
    return this.#keep(person, kept);
  }

  async #add(person: ContactId): Promise<KeptKey> {
    const [kept] = await this.#store.add([{ person, key: this.#wrap(person, randomBytes(KEY_BYTES)) }]);
    return kept!;
  }

  #keep(person: ContactId, kept: KeptKey): Sealer {
    if (kept === 'destroyed') throw new PersonErasedError();
    const sealer = new PersonSealer(person, this.#unwrap(person, kept), this.#sealer);
    this.#known.delete(person);
    if (this.#known.size >= MOST_KNOWN) this.#known.delete(this.#known.keys().next().value as ContactId);
    this.#known.set(person, { sealer, until: this.#clock.monotonic() + KNOWN_MS });
    return sealer;
  }

  #wrap(person: ContactId, secret: Uint8Array): WrappedKey {
    return this.#sealer.seal(Buffer.from(secret).toString('base64url'), { purpose: WRAPPING, subject: person });
  }

  #unwrap(person: ContactId, key: WrappedKey): Uint8Array {
    return Buffer.from(this.#sealer.open(key, { purpose: WRAPPING, subject: person }), 'base64url');
  }
}

const keyIdOf = (key: WrappedKey) => partsOf(key)[1];

const APPLICATION = publicId('application');
const OPEN = publicId('open');
const WRAPPING = 'person-key';
const KEY_BYTES = 32;
const PERSON = /^[\w-]{1,80}$/;
const PAGE = 500;
const MOST_KNOWN = 5_000;
/** A destroyed key is out of the memory of every process after this. */
const KNOWN_MS = 10 * 60_000;
