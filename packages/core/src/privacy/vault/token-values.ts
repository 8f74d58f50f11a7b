import type { ConversationId } from '../../conversation/ids.ts';
import type { Vault } from '../../ports/vault/vault.ts';
import type { Sealed } from '../sealed.ts';
import type { Sealer } from '../sealer.ts';
import { vaultContext } from './assign-tokens.ts';
import { tokenOf, tokenPattern } from './token.ts';

/** The values behind the tokens of one conversation, as the vault knew them when asked; each is opened when it is first needed. */
export class TokenValues {
  readonly #sealed: ReadonlyMap<string, Sealed<string>>;
  readonly #opened = new Map<string, string>();
  readonly #sealer: Sealer;
  readonly #conversationId: ConversationId;

  constructor(sealer: Sealer, conversationId: ConversationId, sealed: ReadonlyMap<string, Sealed<string>>) {
    this.#sealer = sealer;
    this.#conversationId = conversationId;
    this.#sealed = sealed;
  }

  /** Each token the conversation knows becomes `write` of its value. Others stay, and what a value holds is not looked at again. */
  restore(text: string, write: (value: string) => string): string {
    if (!text.includes('<')) return text;
    return text.replace(tokenPattern(), (token) => {
      const value = this.#valueOf(token);
      return value === undefined ? token : write(value);
    });
  }

  #valueOf(token: string): string | undefined {
    const known = this.#opened.get(token);
    if (known !== undefined) return known;
    const sealed = this.#sealed.get(token);
    if (sealed === undefined) return undefined;
    const value = this.#sealer.open(sealed, vaultContext(this.#conversationId));
    this.#opened.set(token, value);
    return value;
  }
}

/** Asks the vault for the values of a conversation. */
export async function openTokenValues(vault: Vault, sealer: Sealer, conversationId: ConversationId): Promise<TokenValues> {
  const records = await vault.open(conversationId);
  return new TokenValues(sealer, conversationId, new Map(records.map(({ label, number, value }) => [tokenOf(label, number), value])));
}
