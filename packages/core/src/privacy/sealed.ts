import type { ContactId } from '../conversation/ids.ts';

declare const opens: unique symbol;

/**
 * A personal value under AES-256-GCM, base64url parts: `rs1.<keyId>.<nonce>.<ciphertext+tag>` under a key of the deployment,
 * `rs2.<person>.<nonce>.<ciphertext+tag>` under the data key of a person.
 * Plain text to JSON and stores; only a `Sealer` with the key and the same context opens it.
 */
export type Sealed<T = unknown> = string & { readonly [opens]: T };

/** Whether a string has the form of a sealed value; says nothing about whether a key opens it. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'string' && SEALED.test(value);
}

/** Whose data key a value is sealed under; `undefined` when it is a key of the deployment. */
export function personIn(sealed: Sealed): ContactId | undefined {
  return sealed.startsWith('rs2.') ? (sealed.split('.')[1] as ContactId) : undefined;
}

const SEALED = /^rs[12]\.[\w-]+\.[\w-]{16}\.[\w-]{22,}$/;
