import { z } from 'zod';

export const WHATSAPP_MESSAGES_QUEUE = 'whatsapp-messages-queue';

/** An incoming message as it leaves the chat service: no name, no number, its words masked. */
export const messageReceivedEvent = z.object({
  /** Pseudonym of the person; the same for all their messages. */
  contact: z.string(),
  /** Where it was said: the channel and our own id of the person. */
  conversationId: z.string(),
  /** Kind of message: `text`, `audio`, `button_reply` … */
  kind: z.string(),
  /** Masked words, when it had any; an object of the boundary until it went through JSON. */
  text: z.coerce.string().optional(),
  /** Epoch milliseconds. */
  receivedAt: z.int(),
});
export type MessageReceivedEvent = z.infer<typeof messageReceivedEvent>;
