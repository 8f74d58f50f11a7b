import type { ConversationId, OutboxRow, Sealed, TakenReply } from '@recado/core';
import { DIGEST_LENGTH } from './key-space.ts';

/** A reply as `commit.lua` takes it after its digest; scripts look only for where its body begins. */
export function writeReply({ id, conversationId, body }: OutboxRow): string {
  return `;${JSON.stringify([id, conversationId])}\0${body}`;
}

/** A reply as an outbox in Redis has it. */
export function readReply(text: string): OutboxRow {
  const end = text.indexOf('\0');
  const [id, conversationId] = JSON.parse(text.slice(text.indexOf(';', DIGEST_LENGTH) + 1, end)) as [string, ConversationId];
  return { id, conversationId, body: text.slice(end + 1) as Sealed };
}

/** A reply as it is handed out, with what is known of sending it, see `replies.lua`. */
export function readTaken(text: string): TakenReply {
  const [token, attempts, takenAt, suspectSince] = text.slice(DIGEST_LENGTH, text.indexOf(';', DIGEST_LENGTH)).split(',', 4).map(Number);
  return {
    ...readReply(text),
    token: token!,
    takenAt: takenAt!,
    attempts: attempts!,
    ...(suspectSince !== 0 && { suspectSince: suspectSince! }),
  };
}
