import type { Sender } from '../../conversation/contact.ts';
import type { ChannelId } from '../../conversation/ids.ts';
import type { MessageContext } from './message-context.ts';

/** What every inbound message carries. */
export interface InboundBase {
  /** The transport's id (`wamid.…`); deduplication is by it. */
  readonly id: string;
  readonly channelId: ChannelId;
  readonly from: Sender;
  /** When the contact sent it, epoch milliseconds, by WhatsApp's clock (whole seconds). */
  readonly sentAt: number;
  /** Present in a group; the conversation is still the writer's own. */
  readonly groupId?: string;
  readonly context?: MessageContext;
  /** The payload as it came, for what our shapes do not carry. Sealed before any store sees it. */
  readonly raw: unknown;
}
