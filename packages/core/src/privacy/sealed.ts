declare const opens: unique symbol;

/**
 * A personal value under AES-256-GCM: `rs1.<keyId>.<nonce>.<ciphertext+tag>`, base64url parts.
 * Plain text to JSON and stores; only a `Sealer` with the key and the same context opens it.
 */
export type Sealed<T = unknown> = string & { readonly [opens]: T };

/** Whether a string has the form of a sealed value; says nothing about whether a key opens it. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'string' && SEALED.test(value);
}

const SEALED = /^rs1\.[\w-]+\.[\w-]{16}\.[\w-]{22,}$/;
