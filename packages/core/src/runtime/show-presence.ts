import { type ConversationId, channelOf } from '../conversation/ids.ts';
import type { BotContext } from './bot-context.ts';

/**
 * Shows the contact that their message arrived, and "typing…" when the turn takes long enough to be noticed: shown for a quick turn it
 * could arrive after the answer and stay. Best effort. Answers how to stop.
 */
export function showPresence({ options, transport, clock }: BotContext, conversation: ConversationId, messageId: string): () => void {
  const { presence = 'typing' } = options;
  const show = (type: 'typing' | 'read') => {
    if (transport.capabilities[type]) void transport.signal({ type, targetId: messageId }, channelOf(conversation)).catch(() => undefined);
  };
  if (presence === 'none') return () => undefined;
  show('read');
  return presence === 'typing' ? clock.after(NOTICEABLE_MS, () => show('typing')) : () => undefined;
}

const NOTICEABLE_MS = 250;
