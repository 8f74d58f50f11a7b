import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { ChatStatus } from '../chat/chat-message.ts';

/** How far a message of the person got, as WhatsApp shows it. */
export function Ticks({ status }: { readonly status: ChatStatus }): ReactElement {
  if (status === 'failed') return <Text color="red">✗</Text>;
  if (status === 'read') return <Text color="blueBright">✓✓</Text>;
  return <Text dimColor>{status === 'delivered' ? '✓✓' : '✓'}</Text>;
}
