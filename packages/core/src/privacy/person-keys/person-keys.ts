import type { ContactId } from '../../conversation/ids.ts';
import type { Sealed } from '../sealed.ts';
import type { SealContext, Sealer } from '../sealer.ts';

/** Seals and opens for people, each under a key of their own. Safe to share. */
export interface PersonKeys {
  /**
   * What seals and opens for a person; their key is made when they never had one. At once when it is known here, which it stays for some
   * minutes.
   * @param isNew - Whether nobody can have made a key for them yet, which spares a look.
   * @throws PersonErasedError when their key was destroyed.
   * @throws SealBrokenError when the deployment's key that wrapped theirs is not in the ring.
   */
  sealerOf(person: ContactId, isNew?: boolean): Sealer | Promise<Sealer>;
  /** Opens what was sealed for whomever. @throws SealBrokenError @throws PersonErasedError */
  open<T>(sealed: Sealed<T>, context: SealContext): Promise<T>;
  /** Destroys their keys for good: whatever was sealed for them, wherever it lies, opens nowhere any more. Resolves how many those were. */
  destroy(people: readonly ContactId[]): Promise<number>;
  /** Wraps every key that an older key of the deployment wraps under the current one, so that the older one may go. Resolves how many. */
  rewrap(): Promise<number>;
}
