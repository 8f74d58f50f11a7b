import { createHash } from 'node:crypto';
import { KeyMissingError } from '../errors/key-missing-error.ts';

/** One key of the ring. */
export interface PrivacyKey {
  /** Written into what the key seals; letters, digits, `_` and `-`. */
  readonly id: string;
  /** At least 32 random bytes. */
  readonly secret: Uint8Array;
}

/** The keys of a deployment. The current one seals, all of them open. */
export interface Keyring {
  readonly current: PrivacyKey;
  /** Keys used before, the newest first. The last one is the oldest. */
  readonly previous: readonly PrivacyKey[];
  /**
   * Makes lookup keys and pseudonyms, which must not change when the current key does. @default the oldest key of the ring
   * (to retire that one, keep its bytes here).
   */
  readonly lookup?: PrivacyKey;
  /**
   * Salt keys: they make pseudonyms, which carry the key's id then. The first makes new ones, the others those of before, so that what was
   * kept under them is still found. @default none: `lookup` makes them, and they are for ever
   */
  readonly salts?: readonly PrivacyKey[];
}

/**
 * Reads a keyring from text: one key in base64, or several as `id:base64`, the current first, separated by commas or line ends.
 * A key without a name gets one made from its bytes. An entry named `lookup` becomes `Keyring.lookup`, entries named `salt-<id>` become
 * `Keyring.salts`, the current first.
 * @throws KeyMissingError for no key, a short one, a placeholder, or two of one name. The text is not in the message.
 */
export function parseKeyring(text: string): Keyring {
  const keys = text
    .split(/[,\s]+/)
    .filter((entry) => entry !== '')
    .map(parseEntry);
  const lookup = keys.find((key) => key.id === LOOKUP);
  const salts = keys.flatMap(({ id, secret }) => (id.startsWith(SALT) ? [{ id: id.slice(SALT.length), secret }] : []));
  const [current, ...previous] = keys.filter(({ id }) => id !== LOOKUP && !id.startsWith(SALT));
  if (current === undefined) throw new KeyMissingError('there is none in it');
  const ids = new Set(keys.map((key) => key.id));
  if (ids.size < keys.length) throw new KeyMissingError('two keys have the same name');
  return { current, previous, ...(lookup === undefined ? {} : { lookup }), ...(salts.length === 0 ? {} : { salts }) };
}

/** The name a key has when it was given none: a hash of its bytes, so that a file and a variable with the same bytes agree. */
export function derivedKeyId(secret: Uint8Array): string {
  return `k${createHash('sha256').update('recado key id').update(secret).digest('hex').slice(0, 10)}`;
}

/** Refuses a key that cannot protect anything. */
export function assertUsableKey(key: PrivacyKey): void {
  if (!KEY_ID.test(key.id)) throw new KeyMissingError('a key name has letters, digits, _ and - only');
  if (!(key.secret instanceof Uint8Array)) throw new KeyMissingError(`"${key.id}" is no bytes`);
  if (key.secret.length < MIN_BYTES) throw new KeyMissingError(`"${key.id}" has ${key.secret.length} bytes instead of ${MIN_BYTES}`);
}

function parseEntry(entry: string): PrivacyKey {
  const colon = entry.indexOf(':');
  const encoded = entry.slice(colon + 1);
  if (!BASE64.test(encoded)) throw new KeyMissingError('it is not base64');
  const secret = Buffer.from(encoded, 'base64');
  const key = { id: colon === -1 ? derivedKeyId(secret) : entry.slice(0, colon), secret };
  assertUsableKey(key);
  if (secret.every((byte) => byte === secret[0])) throw new KeyMissingError(`"${key.id}" is a placeholder, not random bytes`);
  return key;
}

const LOOKUP = 'lookup';
const SALT = 'salt-';
const MIN_BYTES = 32;
const KEY_ID = /^[\w-]{1,40}$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
