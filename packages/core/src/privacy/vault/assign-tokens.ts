import { type ConversationId, contactOf } from '../../conversation/ids.ts';
import type { Vault, VaultEntry } from '../../ports/vault/vault.ts';
import { failClosed, failClosedLater } from '../fail-closed.ts';
import type { OperatorTools } from '../operators/apply-operator.ts';
import type { TextPart } from '../split-text.ts';
import { labelOf, MAX_TOKEN_NUMBER, tokenOf } from './token.ts';

/**
 * Writes each value as its token, `<EMAIL_1>`, the same for every spelling of it in the conversation. The vault is asked once, and not at
 * all when there is no value.
 * @throws MaskingFailedError when the vault does not answer or has no number left for a kind, and when a normaliser throws.
 */
export async function assignTokens(
  vault: Vault,
  conversationId: ConversationId,
  parts: readonly TextPart[],
  tools: OperatorTools,
): Promise<string> {
  const keyOf = keysFor(conversationId, tools);
  const entries = new Map<string, VaultEntry>();
  const placed = parts.map((part) => {
    if (typeof part === 'string') return part;
    const label = labelOf(part.type);
    const key = failClosed('a normaliser', () => keyOf(label, tools.normalise(part.type, part.value)));
    if (!entries.has(key)) entries.set(key, { key, label, value: tools.sealer.seal(part.value, vaultContext(conversationId)) });
    return { key };
  });
  if (entries.size === 0) return placed.join('');
  return failClosedLater('the vault', async () => {
    const numbers = await vault.assign(conversationId, [...entries.values()]);
    const tokens = new Map([...entries.values()].map(({ key, label }, at) => [key, tokenOf(label, usable(numbers[at]))]));
    return placed.map((part) => (typeof part === 'string' ? part : tokens.get(part.key))).join('');
  });
}

/** What the values of a conversation are sealed under. */
export const vaultContext = (conversationId: ConversationId) => ({ purpose: 'vault', subject: contactOf(conversationId) });

/** Keys of one conversation: the same value has another one elsewhere, so that a vault read by a stranger joins nobody's talks. */
function keysFor(conversationId: ConversationId, { sealer, tenant }: OperatorTools): (label: string, normal: string) => string {
  return (label, normal) => sealer.lookup('vault', JSON.stringify([tenant, conversationId, label, normal]));
}

function usable(number: number | undefined): number {
  if (number === undefined || !Number.isInteger(number) || number < 1) throw new TypeError('The vault gave no number.');
  if (number > MAX_TOKEN_NUMBER) throw new RangeError('A conversation has no tokens left.');
  return number;
}
