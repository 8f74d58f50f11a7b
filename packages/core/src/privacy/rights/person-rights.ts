import { addressKeys, type ContactAddresses } from '../../conversation/contact.ts';
import type { ConversationSnapshot } from '../../conversation/conversation-snapshot.ts';
import { type ContactId, contactOf } from '../../conversation/ids.ts';
import { ConfigurationError } from '../../errors/configuration-error.ts';
import { PersonErasedError } from '../../errors/person-erased-error.ts';
import { SealBrokenError } from '../../errors/seal-broken-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { Consent, Consents } from '../../ports/consents/consents.ts';
import type { IdSource } from '../../ports/id-source/id-source.ts';
import type { Person, PersonalItem, PersonalStore } from '../../ports/personal-store/personal-store.ts';
import type { RightsReceipt } from '../../ports/privacy-journal/privacy-journal.ts';
import { randomIdSource } from '../../runtime/random-id-source.ts';
import { reasonOf } from '../../runtime/reason-of.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { deploymentKeys } from '../person-keys/deployment-keys.ts';
import type { PersonKeys } from '../person-keys/person-keys.ts';
import { type PublicId, publicId } from '../public-id.ts';
import { personIn } from '../sealed.ts';
import type { Sealer } from '../sealer.ts';
import { readConversations } from './conversation-data.ts';
import { consentsPlace, conversationsPlace, historyPlace, queuePlace, vaultPlace } from './personal-places.ts';
import type { PersonRightsOptions, RightsRequest } from './rights-options.ts';

/** What a person may ask for (LGPD, articles 18 and 15; GDPR, articles 15 to 20), over everything that is kept of them. */
export interface PersonRights {
  /** The contact of these addresses; `undefined` for somebody nothing is kept of under them. */
  find(addresses: ContactAddresses): Promise<ContactId | undefined>;
  /** Everything kept of a person, opened, by place. Personal. @throws SealBrokenError, PersonErasedError when a key is gone. */
  export(contact: ContactId, request: RightsRequest): Promise<PersonExport>;
  /**
   * Notes that a person gave or withdrew their consent. The same again changes nothing.
   * @throws ConfigurationError without `consents`.
   */
  consent(contact: ContactId, consent: Consent, request: RightsRequest): Promise<void>;
  /** What holds for a purpose; `undefined` for somebody never asked. @throws ConfigurationError without `consents`. */
  consentOf(contact: ContactId, purpose: PublicId): Promise<Consent | undefined>;
  /**
   * Erases everybody whose last message in every conversation is older than this, and lets each place drop what is older: retention. To be
   * called once a day, by one process.
   * @param before - Epoch milliseconds.
   */
  retain(before: number, request: RightsRequest): Promise<RightsReceipt>;
  /**
   * Erases a person: from every place, then their data keys, so that no copy of anything opens any more. Whoever writes from their address
   * is somebody new. Safe to call again, which goes on where a call was cut short.
   * @throws what a place throws; the receipt says so.
   */
  erase(contact: ContactId, request: RightsRequest): Promise<RightsReceipt>;
}

export interface PersonExport {
  readonly contactIds: readonly ContactId[];
  /** Epoch milliseconds. */
  readonly at: number;
  /** By place. */
  readonly data: { readonly [place: string]: readonly PersonalItem[] };
}

/** Makes the rights of people reach every place there is. */
export function createPersonRights(options: PersonRightsOptions): PersonRights {
  const rights = new DeploymentRights(options);
  return {
    find: (addresses) => rights.find(addresses),
    export: (contact, request) => rights.export(contact, request),
    erase: (contact, request) => rights.erase(contact, request),
    consent: (contact, consent, request) => rights.consent(contact, consent, request),
    consentOf: (contact, purpose) => rights.consentOf(contact, purpose),
    retain: (before, request) => rights.retain(before, request),
  };
}

class DeploymentRights implements PersonRights {
  readonly #options: PersonRightsOptions;
  readonly #keys: PersonKeys;
  readonly #clock: Clock;
  readonly #ids: IdSource;
  readonly #conversations: PersonalStore;
  /** Besides the conversations. */
  readonly #places: readonly PersonalStore[];

  constructor(options: PersonRightsOptions) {
    const { sealer, keys = deploymentKeys(sealer), store, queue, history, vault, consents, stores = [], clock, ids } = options;
    this.#options = options;
    this.#keys = keys;
    this.#clock = clock ?? systemClock;
    this.#ids = ids ?? randomIdSource;
    this.#conversations = conversationsPlace(store, sealer, keys);
    this.#places = [
      ...(queue === undefined ? [] : [queuePlace(queue, keys)]),
      ...(history === undefined ? [] : [historyPlace(history)]),
      ...(vault === undefined ? [] : [vaultPlace(vault, keys)]),
      ...(consents === undefined ? [] : [consentsPlace(consents)]),
      ...stores,
    ];
  }

  async find(addresses: ContactAddresses): Promise<ContactId | undefined> {
    const { sealer, store } = this.#options;
    const keys = addressKeys(addresses).map((key) => sealer.lookup('address', key));
    return keys.length === 0 ? undefined : store.people.find(keys);
  }

  async export(contact: ContactId, { actor }: RightsRequest): Promise<PersonExport> {
    const person = await this.#person(contact);
    return this.#receipted('export', actor, person, async () => {
      const data: { [place: string]: readonly PersonalItem[] } = {};
      for (const place of [this.#conversations, ...this.#places]) data[place.name] = await place.export(person);
      const counts = Object.fromEntries(Object.entries(data).map(([name, items]) => [name, items.length]));
      return { result: { contactIds: person.contacts, at: this.#clock.now(), data }, counts };
    });
  }

  async erase(contact: ContactId, { actor }: RightsRequest): Promise<RightsReceipt> {
    const known = await this.#person(contact, 'whatever opens');
    const person = withLeft(known, await this.#leftErased(contact), this.#options.sealer);
    const found = await this.#foundBy(person);
    return this.#receipted(
      'erase',
      actor,
      person,
      async (receipt) => {
        const counts: { [place: string]: number } = {};
        const eraseFrom = async (places: readonly PersonalStore[]) => {
          for (const place of places) counts[place.name] = (counts[place.name] ?? 0) + (await place.erase(person));
        };
        // The conversations know by what the person is found elsewhere, so they go after the first round. A turn that ran meanwhile may have
        // written after it; from then on none can.
        await eraseFrom(this.#places);
        await eraseFrom([this.#conversations, ...this.#places]);
        counts.keys = await this.#keys.destroy(person.contacts);
        return { result: { ...receipt, at: this.#clock.now(), phase: 'done' as const, counts }, counts };
      },
      found,
    );
  }

  async consent(contact: ContactId, consent: Consent, { actor }: RightsRequest): Promise<void> {
    const { journal } = this.#options;
    const [person = contact] = await this.#options.store.people.idsOf(contact);
    await this.#consents.record(person, consent);
    const id = publicId(this.#ids.newId('receipt'));
    const counts = { [consent.purpose]: consent.isGiven ? 1 : 0 };
    await journal.append([
      { kind: 'receipt', id, at: this.#clock.now(), actor, right: 'consent', phase: 'done', contactIds: [person], counts },
    ]);
  }

  /** The latest under whichever id of theirs. */
  async consentOf(contact: ContactId, purpose: PublicId): Promise<Consent | undefined> {
    const ids = await this.#options.store.people.idsOf(contact);
    const found = await Promise.all(ids.map((id) => this.#consents.current(id, purpose)));
    return found.filter((one) => one !== undefined).toSorted((a, b) => b.at - a.at)[0];
  }

  get #consents(): Consents {
    const { consents } = this.#options;
    if (consents !== undefined) return consents;
    throw new ConfigurationError({
      message: 'Nobody keeps consents here.',
      hint: 'Give consents, such as createMemoryConsents() for a trial.',
    });
  }

  async retain(before: number, { actor }: RightsRequest): Promise<RightsReceipt> {
    const idle = await this.#idleSince(before);
    for (const contact of idle) await this.erase(contact, { actor });
    const nobody = { contacts: [], conversations: [], addresses: [], pseudonyms: [] };
    return this.#receipted('retention', actor, nobody, async (receipt) => {
      const counts: { [place: string]: number } = { people: idle.length };
      for (const place of this.#places) if (place.expire !== undefined) counts[place.name] = await place.expire(before);
      return { result: { ...receipt, at: this.#clock.now(), phase: 'done' as const, counts }, counts };
    });
  }

  /** People none of whose conversations has a message since. */
  async #idleSince(before: number): Promise<readonly ContactId[]> {
    const { people } = this.#options.store;
    const [idle, active] = [new Set<ContactId>(), new Set<ContactId>()];
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
      const page = await people.list({ limit: PAGE, ...(cursor === undefined ? {} : { after: cursor }) });
      for (const { conversationId, state } of page.conversations) {
        const { lastInboundAt = 0 } = JSON.parse(state) as Pick<ConversationSnapshot, 'lastInboundAt'>;
        (lastInboundAt < before ? idle : active).add(contactOf(conversationId));
      }
      cursor = page.next;
    }
    const whole = new Set<ContactId>();
    for (const contact of idle) {
      const ids = await people.idsOf(contact);
      if (!ids.some((id) => active.has(id))) whole.add(ids[0] ?? contact);
    }
    return [...whole];
  }

  /** By what they are found; with what does not open left out, if so asked: an erasure may not fail for that. */
  async #person(contact: ContactId, how?: 'whatever opens'): Promise<Person> {
    const { store, sealer } = this.#options;
    const contacts = await store.people.idsOf(contact);
    const known = await readConversations({ store, sealer, keys: this.#keys }, contacts).catch(async (error) => {
      const isClosedForGood = error instanceof SealBrokenError || error instanceof PersonErasedError;
      if (how === undefined || !isClosedForGood) throw error;
      const { conversations } = await store.people.export(contact);
      return { conversations: conversations.map(({ conversationId }) => conversationId), addresses: [] };
    });
    return {
      contacts,
      conversations: known.conversations,
      addresses: known.addresses,
      pseudonyms: contacts.flatMap((id) => sealer.pseudonyms('contact', id)),
    };
  }

  /** By what erasures of this person that were cut short found them: once the conversations are gone, only the journal knows. */
  async #leftErased(contact: ContactId): Promise<Omit<Person, 'pseudonyms'>> {
    const records = await this.#options.journal.read({ contactId: contact });
    const erasures = records.flatMap((record) => (record.kind === 'receipt' && record.right === 'erase' ? [record] : []));
    // One that came to its end took up whatever was left before it.
    const left = erasures.slice(erasures.findLastIndex(({ phase }) => phase === 'done') + 1);
    const addresses = await Promise.all(left.map((receipt) => this.#addressesIn(receipt)));
    return {
      contacts: left.flatMap(({ contactIds }) => contactIds),
      conversations: left.flatMap(({ conversationIds = [] }) => conversationIds),
      addresses: addresses.flat(),
    };
  }

  /** What the receipt of an erasure notes, so that the next one can go on. */
  async #foundBy({ contacts, conversations, addresses }: Person): Promise<Pick<RightsReceipt, 'conversationIds' | 'addresses'>> {
    const [owner] = contacts;
    const conversationIds = conversations.length === 0 ? {} : { conversationIds: conversations };
    if (owner === undefined || addresses.length === 0) return conversationIds;
    const sealer = await Promise.resolve(this.#keys.sealerOf(owner)).catch(unlessErased);
    const sealed = sealer?.seal(addresses, { purpose: RECEIPT, subject: owner });
    // Under a key of the deployment they would stay readable in the journal for good.
    return sealed === undefined || personIn(sealed) === undefined ? conversationIds : { ...conversationIds, addresses: sealed };
  }

  /** None when the key is gone already, which is destroyed last. */
  async #addressesIn({ addresses }: RightsReceipt): Promise<readonly ContactAddresses[]> {
    const owner = addresses === undefined ? undefined : personIn(addresses);
    if (addresses === undefined || owner === undefined) return [];
    return (await this.#keys.open(addresses, { purpose: RECEIPT, subject: owner }).catch(unlessErased)) ?? [];
  }

  /** Notes that it is begun, and how it ended. */
  async #receipted<Result>(
    right: RightsReceipt['right'],
    actor: PublicId,
    person: Person,
    work: (receipt: RightsReceipt) => Promise<{ readonly result: Result; readonly counts: { readonly [place: string]: number } }>,
    found: Pick<RightsReceipt, 'conversationIds' | 'addresses'> = {},
  ): Promise<Result> {
    const { journal } = this.#options;
    const id = publicId(this.#ids.newId('receipt'));
    const begun: RightsReceipt = { kind: 'receipt', id, at: this.#clock.now(), actor, right, phase: 'begun', contactIds: person.contacts };
    await journal.append([{ ...begun, ...found }]);
    try {
      const { result, counts } = await work(begun);
      await journal.append([{ ...begun, at: this.#clock.now(), phase: 'done', counts }]);
      return result;
    } catch (error) {
      await journal.append([{ ...begun, at: this.#clock.now(), phase: 'failed', code: publicId(reasonOf(error)) }]);
      throw error;
    }
  }
}

/** The same person, found also by what earlier erasures left. */
function withLeft(person: Person, left: Omit<Person, 'pseudonyms'>, sealer: Sealer): Person {
  const further = [...new Set(left.contacts)].filter((id) => !person.contacts.includes(id));
  const addresses = [...person.addresses, ...left.addresses].map((found) => [JSON.stringify(found), found] as const);
  return {
    contacts: [...person.contacts, ...further],
    conversations: [...new Set([...person.conversations, ...left.conversations])],
    addresses: [...new Map(addresses).values()],
    pseudonyms: [...person.pseudonyms, ...further.flatMap((id) => sealer.pseudonyms('contact', id))],
  };
}

function unlessErased(error: unknown): undefined {
  if (!(error instanceof PersonErasedError || error instanceof SealBrokenError)) throw error;
}

const RECEIPT = 'receipt';
const PAGE = 500;
