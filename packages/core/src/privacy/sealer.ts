import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto';
import type { ContactId } from '../conversation/ids.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { assertUsableKey, derivedKeyId, type Keyring, type PrivacyKey } from './keyring.ts';
import { opaqueLetters } from './opaque-letters.ts';
import { type PublicId, publicId } from './public-id.ts';
import { isSealed, type Sealed } from './sealed.ts';

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
   * Long-term name of a personal value, `<type>_<32 letters>`, safe at every door. Same key as `lookup`, another domain:
   * types and tenants cannot be joined. Spellings differ: normalise first.
   * @param type - One lower-case word, such as `cpf`.
   */
  pseudonym(type: string, value: string, tenant?: string): PublicId;
}

/**
 * Makes a sealer. Values are sealed by AES-256-GCM with a random nonce, under a key derived from the current one by HKDF-SHA-256 for
 * each purpose; key id, purpose and subject are authenticated. Change the current key before four billion values of one purpose.
 * @throws KeyMissingError when a key is shorter than 32 bytes.
 */
export function createSealer(keyring: Keyring): Sealer {
  const { current } = keyring;
  const keys = [...keyring.previous, current];
  for (const key of keys) assertUsableKey(key);
  // A key that got a name later still opens what it sealed without one.
  const unnamed = keys.map(({ secret }) => ({ id: derivedKeyId(secret), secret }));
  const ring = new Map([...unnamed, ...keys].map((key) => [key.id, purposeKeys(key)]));
  const currentFor = purposeKeys(current);
  const lookupSecret = (keyring.lookup ?? keyring.previous.at(-1) ?? current).secret;
  const lookupKey = deriveKey(lookupSecret, 'lookup');
  const pseudonymKey = deriveKey(lookupSecret, 'pseudonym');
  const nextNonce = nonceSource();

  return {
    seal<T>(value: T, context: SealContext): Sealed<T> {
      const text = value === undefined ? '' : JSON.stringify(value);
      if (text === undefined) throw new TypeError('A value without a JSON form cannot be sealed.');
      const { key, authenticated } = currentFor(context.purpose);
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(authenticated(context.subject));
      const ciphertext = cipher.update(text, 'utf8');
      cipher.final();
      const payload = Buffer.allocUnsafe(ciphertext.length + TAG_BYTES);
      payload.set(ciphertext);
      payload.set(cipher.getAuthTag(), ciphertext.length);
      return `rs1.${current.id}.${nonce.toString('base64url')}.${payload.toString('base64url')}` as Sealed<T>;
    },

    open<T>(sealed: Sealed<T>, context: SealContext): T {
      if (!isSealed(sealed)) throw new SealBrokenError('it has not the form of a sealed value');
      const [, keyId = '', nonceText = '', payloadText = ''] = sealed.split('.');
      const purposeKey = ring.get(keyId);
      if (purposeKey === undefined) throw new SealBrokenError(`its key "${keyId}" is not in the ring`);
      const payload = Buffer.from(payloadText, 'base64url');
      if (!isOurSpelling(payloadText, payload)) throw new SealBrokenError('it was changed');
      const split = payload.length - TAG_BYTES;
      const { key, authenticated } = purposeKey(context.purpose);
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonceText, 'base64url'), TAG_LENGTH);
      decipher.setAAD(authenticated(context.subject));
      decipher.setAuthTag(payload.subarray(split));
      let text: string;
      try {
        const plain = decipher.update(payload.subarray(0, split));
        decipher.final();
        text = plain.toString('utf8');
      } catch (cause) {
        throw new SealBrokenError(`another key or context sealed it (opened as "${context.purpose}"), or it was changed`, { cause });
      }
      return text === '' ? (undefined as T) : (JSON.parse(text) as T);
    },

    lookup: (kind, value) => keyedHash(lookupKey, [kind, value]),

    pseudonym(type, value, tenant = '') {
      if (!PSEUDONYM_TYPE.test(type)) throw new TypeError('A type of pseudonym is one lower-case word, such as "cpf".');
      return publicId(`${type}_${keyedHash(pseudonymKey, [type, tenant, value])}`);
    },
  };
}

/** Base64 has several spellings of one value, told apart by the last characters alone; we accept the one we write. */
function isOurSpelling(text: string, bytes: Buffer): boolean {
  const tail = bytes.length - (bytes.length % 3 || 3);
  return text.length === Math.ceil((bytes.length * 4) / 3) && text.endsWith(bytes.toString('base64url', tail));
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

function deriveKey(secret: Uint8Array, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `recado 1 ${use}`, 32)));
}

/** Lengths keep two lists of parts from reading the same. */
function keyedHash(key: KeyObject, parts: readonly string[]): string {
  const hmac = createHmac('sha256', key);
  hmac.update(parts.map((part) => `${part.length}:${part}`).join(','));
  return opaqueLetters(hmac.digest().subarray(0, 16));
}

/** Random nonces from a pool: one system call for many. */
function nonceSource(): () => Buffer {
  const pool = Buffer.alloc(NONCE_BYTES * 512);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += NONCE_BYTES;
    return pool.subarray(used - NONCE_BYTES, used);
  };
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG_LENGTH = { authTagLength: TAG_BYTES };
const PSEUDONYM_TYPE = /^[a-z][a-z0-9_]{0,30}$/;
