import { type ConversationId, contactOf, type Sealed, type StoredSnapshot } from '@recado/core';

/**
 * A snapshot with what else a reader wants to know: version, conversation and the sealed part in a line each, and the state. The conversation
 * names its contact; the sealed part, which nearly always is sealed under the contact's own key, does not say it again.
 */
export function writeSnapshot(conversation: ConversationId, version: number, { state, personal }: StoredSnapshot): string {
  const own = sealedBy(conversation);
  const short = personal.startsWith(own) ? personal.slice(own.length - 1) : personal;
  return `${version}\n${conversation}\n${short}\n${state}`;
}

export function readSnapshot(text: string): {
  readonly version: number;
  readonly conversationId: ConversationId;
  readonly snapshot: StoredSnapshot;
} {
  const conversationAt = text.indexOf('\n') + 1;
  const personalAt = text.indexOf('\n', conversationAt) + 1;
  const stateAt = text.indexOf('\n', personalAt) + 1;
  const conversationId = text.slice(conversationAt, personalAt - 1) as ConversationId;
  const kept = text.slice(personalAt, stateAt - 1);
  const personal = kept.startsWith('.') ? sealedBy(conversationId) + kept.slice(1) : kept;
  return {
    version: Number(text.slice(0, conversationAt - 1)),
    conversationId,
    snapshot: { state: text.slice(stateAt), personal: personal as Sealed },
  };
}

/** How what is sealed under the key of a conversation's contact begins. */
const sealedBy = (conversation: ConversationId) => `rs2.${contactOf(conversation)}.`;
