import { createSecretKey, type KeyObject } from 'node:crypto';
import type { ContactId } from '../../conversation/ids.ts';
import { SealBrokenError } from '../../errors/seal-broken-error.ts';
import type { PublicId } from '../public-id.ts';
import { openUnder, partsOf, sealUnder } from '../seal-under.ts';
import type { Sealed } from '../sealed.ts';
import type { SealContext, Sealer } from '../sealer.ts';

/**
 * Seals under the data key of one person. It opens what was sealed under it, and what the deployment sealed before people had keys;
 * lookups and pseudonyms are the deployment's.
 */
export class PersonSealer implements Sealer {
  readonly #person: ContactId;
  readonly #head: string;
  readonly #key: KeyObject;
  readonly #deployment: Sealer;

  constructor(person: ContactId, secret: Uint8Array, deployment: Sealer) {
    this.#person = person;
    this.#head = `rs2.${person}`;
    this.#key = createSecretKey(secret);
    this.#deployment = deployment;
  }

  seal<T>(value: T, context: SealContext): Sealed<T> {
    return sealUnder(this.#head, this.#key, this.#contextBytes(context), value);
  }

  open<T>(sealed: Sealed<T>, context: SealContext): T {
    const [version, person, nonce = '', payload = ''] = partsOf(sealed);
    if (version === 'rs1') return this.#deployment.open(sealed, context);
    if (person !== this.#person) throw new SealBrokenError('it was sealed for somebody else');
    return openUnder<T>(nonce, payload, this.#key, this.#contextBytes(context), context.purpose);
  }

  lookup(kind: string, value: string): string {
    return this.#deployment.lookup(kind, value);
  }

  pseudonym(type: string, value: string, tenant?: string): PublicId {
    return this.#deployment.pseudonym(type, value, tenant);
  }

  pseudonyms(type: string, value: string, tenant?: string): readonly PublicId[] {
    return this.#deployment.pseudonyms(type, value, tenant);
  }

  /** The length keeps a purpose and a subject from reading as others do when joined. Made anew each time: it is cheap, and there are many people. */
  #contextBytes({ purpose, subject = '' as ContactId }: SealContext): Buffer {
    return Buffer.from(`${this.#head}.${purpose.length}.${purpose}.${subject}`);
  }
}
