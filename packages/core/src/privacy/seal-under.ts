import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import type { Sealed } from './sealed.ts';

/**
 * Seals a value as JSON by AES-256-GCM with a random nonce.
 * @param head - Version and name of the key, `rs1.k1`.
 * @param authenticated - Everything besides the key and the text that has to be the same to open it, the head included.
 * @throws TypeError for what has no JSON form.
 */
export function sealUnder<T>(head: string, key: KeyObject, authenticated: Buffer, value: T): Sealed<T> {
  const text = value === undefined ? '' : JSON.stringify(value);
  if (text === undefined) throw new TypeError('A value without a JSON form cannot be sealed.');
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(authenticated);
  const ciphertext = cipher.update(text, 'utf8');
  cipher.final();
  const payload = Buffer.concat([ciphertext, cipher.getAuthTag()]);
  return `${head}.${nonce.toString('base64url')}.${payload.toString('base64url')}` as Sealed<T>;
}

/** Version, name of the key, nonce and payload. @throws SealBrokenError for what has not the form of a sealed value. */
export function partsOf(sealed: Sealed): readonly string[] {
  const parts = typeof sealed === 'string' ? sealed.split('.') : [];
  if (parts.length !== 4) throw new SealBrokenError('it has not the form of a sealed value');
  return parts;
}

/** @throws SealBrokenError when another key or context sealed it, or it was changed. */
export function openUnder<T>(nonceText: string, payloadText: string, key: KeyObject, authenticated: Buffer, purpose: string): T {
  const nonce = Buffer.from(nonceText, 'base64url');
  const payload = Buffer.from(payloadText, 'base64url');
  const split = payload.length - TAG_BYTES;
  if (nonce.length !== NONCE_BYTES || split < 0 || !isOurSpelling(payloadText, payload)) throw new SealBrokenError('it was changed');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, TAG_LENGTH);
  decipher.setAAD(authenticated);
  decipher.setAuthTag(payload.subarray(split));
  let text: string;
  try {
    const plain = decipher.update(payload.subarray(0, split));
    decipher.final();
    text = plain.toString('utf8');
  } catch (cause) {
    throw new SealBrokenError(`another key or context sealed it (opened as "${purpose}"), or it was changed`, { cause });
  }
  return text === '' ? (undefined as T) : (JSON.parse(text) as T);
}

/** Base64 has several spellings of one value, told apart by the last characters alone; we accept the one we write. */
function isOurSpelling(text: string, bytes: Buffer): boolean {
  const tail = bytes.length - (bytes.length % 3 || 3);
  return text.length === Math.ceil((bytes.length * 4) / 3) && text.endsWith(bytes.toString('base64url', tail));
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG_LENGTH = { authTagLength: TAG_BYTES };

/** Random nonces from a pool: one system call for many. */
const pool = Buffer.alloc(NONCE_BYTES * 512);
let used = pool.length;

function nextNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE_BYTES;
  return pool.subarray(used - NONCE_BYTES, used);
}
