import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { type ConversationId, contactOf } from '../conversation/ids.ts';
import type { PlannedJob } from '../flow/engine/action-result.ts';
import { utteranceOf } from '../message/inbound/inbound-message.ts';
import { mask } from '../privacy/mask.ts';
import { publicId } from '../privacy/public-id.ts';
import type { Sealer } from '../privacy/sealer.ts';
import type { ReadEntry } from './plan-turns.ts';

/** An incoming message as the world outside the boundary may see it: a pseudonym, the kind, the masked words. */
export function messageEvent(
  sealer: Sealer,
  queue: string,
  conversation: ConversationId,
  entry: ReadEntry,
  next: ConversationSnapshot,
): readonly PlannedJob[] {
  if (!('message' in entry.inbound)) return [];
  const { message } = entry.inbound;
  const text = utteranceOf(message);
  return [
    {
      queue,
      name: 'message.received',
      data: {
        inboundId: publicId(entry.inboundId),
        contact: sealer.pseudonym('contact', contactOf(conversation)),
        conversationId: conversation,
        kind: publicId(message.type),
        receivedAt: entry.receivedAt,
        ...(text === undefined ? {} : { text: mask(text, { known: personalValues(next) }) }),
      },
    },
  ];
}

/** What the conversation already knows to be personal, so that it is masked wherever it is repeated. */
function personalValues(snapshot: ConversationSnapshot): readonly string[] {
  const values: string[] = snapshot.displayName === undefined ? [] : [snapshot.displayName];
  for (const frame of snapshot.stack)
    for (const value of Object.values(frame.slots)) if (typeof value === 'string' && value.length >= 3) values.push(value);
  return values;
}
