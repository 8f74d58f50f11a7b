import type { ConversationId, OutboxRow, Sealed } from '@recado/core';

/** A reply as an outbox in Redis has it; scripts look only for its digest and for where its body begins. */
export function writeReply(digest: string, { id, conversationId, body }: OutboxRow): string {
  return `${digest}${JSON.stringify([id, conversationId])}\0${body}`;
}

export function readReply(text: string): OutboxRow {
  const end = text.indexOf('\0');
  const [id, conversationId] = JSON.parse(text.slice(DIGEST_LENGTH, end)) as [string, ConversationId];
  return { id, conversationId, body: text.slice(end + 1) as Sealed };
}

const DIGEST_LENGTH = 16;
