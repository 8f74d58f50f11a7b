import type { Keyring } from './keyring.ts';

/** Where the keys of a deployment come from when neither a variable nor a file holds them: a safe for secrets, a KMS. */
export interface KeyProvider {
  /** Called once at the start, which what it throws stops. `parseKeyring` reads a key ring from text. */
  keyring(): Promise<Keyring>;
}
