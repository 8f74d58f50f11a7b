import type { ConversationId, MailboxEntry, Sealed } from '@recado/core';
import { DIGEST_LENGTH } from './key-space.ts';

/** A message as a mailbox in Redis has it; scripts look only for its digest, its conversation and where its body begins. */
export interface StoredMessage {
  readonly inboundId: string;
  readonly receivedAt: number;
  /** Grows from message to message of one process. */
  readonly order: number;
  readonly conversationId: ConversationId;
  readonly body: Sealed;
}

export function writeMessage(digest: string, { inboundId, receivedAt, conversationId, body }: MailboxEntry, order: number): string {
  return `${digest}${JSON.stringify([inboundId, receivedAt, order, conversationId])}\0${body}`;
}

export function readMessage(text: string): StoredMessage {
  const end = text.indexOf('\0');
  const [inboundId, receivedAt, order, conversationId] = JSON.parse(text.slice(DIGEST_LENGTH, end)) as [
    string,
    number,
    number,
    ConversationId,
  ];
  return { inboundId, receivedAt, order, conversationId, body: text.slice(end + 1) as Sealed };
}
