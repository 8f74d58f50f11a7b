import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { ContactId } from '../conversation/ids.ts';
import { KeyMissingError } from '../errors/key-missing-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { assertUsableKey, derivedKeyId, type Keyring, type PrivacyKey } from './keyring.ts';
import { opaqueLetters } from './opaque-letters.ts';
import { type PublicId, publicId } from './public-id.ts';
import { openUnder, partsOf, sealUnder } from './seal-under.ts';
import type { Sealed } from './sealed.ts';

/** What a sealed value is for. It opens only under the same context. */
export interface SealContext {
  /** Each purpose has a key of its own. */
  readonly purpose: 'inbound' | 'snapshot' | 'outbox' | 'checkpoint' | 'job' | 'history' | 'account' | (string & {});
  /** Whose value it is. A value sealed with a subject opens only with that subject. */
  readonly subject?: ContactId;
}

/** Seals personal values, and makes the keyed hashes they are found by. Synchronous; safe to share. */
export interface Sealer {
  /**
   * Seals a value as JSON: what JSON drops (functions, `undefined` properties, dates as dates) is dropped here; `undefined` itself is kept.
   * Never twice the same text.
   * @throws TypeError for what has no JSON form.
   */
  seal<T>(value: T, context: SealContext): Sealed<T>;
  /** @throws SealBrokenError when the key is not in the ring, the context differs, or the text was changed. */
  open<T>(sealed: Sealed<T>, context: SealContext): T;
  /**
   * Keyed hash to find a value by (32 lower-case letters, 128 bits): the same value of the same kind gives the same one, for ever.
   * Made with `Keyring.lookup`, else with the oldest key of the ring, so that it survives a new current key.
   * Spellings differ: normalise first.
   */
  lookup(kind: string, value: string): string;
  /**
   * Long-term name of a personal value, safe at every door: `<type>_<32 letters>` under the same key as `lookup`, in another domain, or
   * `<type>_<salt id>_<32 letters>` under the current salt key. Types and tenants cannot be joined. Spellings differ: normalise first.
   * @param type - One lower-case word, such as `cpf`.
   */
  pseudonym(type: string, value: string, tenant?: string): PublicId;
  /** The same under every key there is, the current first: for finding what was kept under an older one. */
  pseudonyms(type: string, value: string, tenant?: string): readonly PublicId[];
}

/**
 * Makes a sealer. Values are sealed by AES-256-GCM with a random nonce, under a key derived from the current one by HKDF-SHA-256 for
 * each purpose; key id, purpose and subject are authenticated. Change the current key before four billion values of one purpose.
 * @throws KeyMissingError when there is no key, or one is shorter than 32 bytes.
 */
export function createSealer(keyring: Keyring): Sealer {
  // JavaScript may hand over what it read from a setting that is not there.
  if (keyring?.current === undefined) throw new KeyMissingError('there is none');
  const { current, previous = [] } = keyring;
  const keys = [...previous, current];
  for (const key of keys) assertUsableKey(key);
  // A key that got a name later still opens what it sealed without one.
  const unnamed = keys.map(({ secret }) => ({ id: derivedKeyId(secret), secret }));
  const ring = new Map([...unnamed, ...keys].map((key) => [key.id, purposeKeys(key)]));
  const currentFor = purposeKeys(current);
  const lookupSecret = (keyring.lookup ?? previous.at(-1) ?? current).secret;
  const lookupKey = deriveKey(lookupSecret, 'lookup');
  const salts = (keyring.salts ?? []).map((salt) => ({ prefix: `${assertSalt(salt).id}_`, key: deriveKey(salt.secret, 'pseudonym') }));
  // What was made before there were salt keys is still found.
  const pseudonymKeys = [...salts, { prefix: '', key: deriveKey(lookupSecret, 'pseudonym') }];

  return {
    seal<T>(value: T, context: SealContext): Sealed<T> {
      const { key, authenticated } = currentFor(context.purpose);
      return sealUnder(`rs1.${current.id}`, key, authenticated(context.subject), value);
    },

    open<T>(sealed: Sealed<T>, context: SealContext): T {
      const [version, keyId = '', nonce = '', payload = ''] = partsOf(sealed);
      if (version !== 'rs1') throw new SealBrokenError('it was sealed for a person, whose key is in a key store');
      const purposeKey = ring.get(keyId);
      if (purposeKey === undefined) throw new SealBrokenError(`its key "${keyId}" is not in the ring`);
      const { key, authenticated } = purposeKey(context.purpose);
      return openUnder<T>(nonce, payload, key, authenticated(context.subject), context.purpose);
    },

    lookup: (kind, value) => keyedHash(lookupKey, [kind, value]),

    pseudonym: (type, value, tenant = '') => pseudonymUnder(pseudonymKeys[0]!, type, value, tenant),

    pseudonyms: (type, value, tenant = '') => pseudonymKeys.map((key) => pseudonymUnder(key, type, value, tenant)),
  };
}

/** What one key needs for one purpose. */
interface PurposeKey {
  readonly key: KeyObject;
  /** Additional data of a context, authenticated with the ciphertext. */
  readonly authenticated: (subject: ContactId | undefined) => Buffer;
}

/** The keys derived from one, a key for each purpose, kept once made. */
function purposeKeys({ id, secret }: PrivacyKey): (purpose: string) => PurposeKey {
  const derived = new Map<string, PurposeKey>();
  return (purpose) => {
    const known = derived.get(purpose);
    if (known !== undefined) return known;
    // The length keeps a purpose and a subject from reading as others do when joined.
    const head = `rs1.${id}.${purpose.length}.${purpose}.`;
    const headBytes = Buffer.from(head);
    const made: PurposeKey = {
      key: deriveKey(secret, `seal ${purpose}`),
      authenticated: (subject) => (subject === undefined ? headBytes : Buffer.from(head + subject)),
    };
    derived.set(purpose, made);
    return made;
  };
}

/** A key of pseudonyms, with what names it in them. */
interface PseudonymKey {
  readonly prefix: string;
  readonly key: KeyObject;
}

function pseudonymUnder({ prefix, key }: PseudonymKey, type: string, value: string, tenant: string): PublicId {
  if (!PSEUDONYM_TYPE.test(type)) throw new TypeError('A type of pseudonym is one lower-case word, such as "cpf".');
  return publicId(`${type}_${prefix}${keyedHash(key, [type, tenant, value])}`);
}

function assertSalt(salt: PrivacyKey): PrivacyKey {
  assertUsableKey(salt);
  if (!SALT_ID.test(salt.id))
    throw new KeyMissingError('the id of a salt key is up to eight lower-case letters and digits, a letter first');
  return salt;
}

function deriveKey(secret: Uint8Array, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `recado 1 ${use}`, 32)));
}

/** Lengths keep two lists of parts from reading the same. */
function keyedHash(key: KeyObject, parts: readonly string[]): string {
  const hmac = createHmac('sha256', key);
  hmac.update(parts.map((part) => `${part.length}:${part}`).join(','));
  return opaqueLetters(hmac.digest().subarray(0, 16));
}

const PSEUDONYM_TYPE = /^[a-z][a-z0-9_]{0,30}$/;
/** It stands in what may go anywhere, so it may not look like a number of somebody. */
const SALT_ID = /^[a-z][a-z0-9]{0,7}$/;
