import type { MailboxEntry, Sealed } from '@recado/core';

/** A message as a mailbox in Redis has it; scripts look only for its digest and for where its body begins. */
export interface StoredMessage {
  readonly inboundId: string;
  readonly receivedAt: number;
  /** Grows from message to message of one process. */
  readonly order: number;
  readonly body: Sealed;
}

export function writeMessage(digest: string, { inboundId, receivedAt, body }: MailboxEntry, order: number): string {
  return `${digest}${JSON.stringify([inboundId, receivedAt, order])}\0${body}`;
}

export function readMessage(text: string): StoredMessage {
  const end = text.indexOf('\0');
  const [inboundId, receivedAt, order] = JSON.parse(text.slice(DIGEST_LENGTH, end)) as [string, number, number];
  return { inboundId, receivedAt, order, body: text.slice(end + 1) as Sealed };
}

const DIGEST_LENGTH = 16;
