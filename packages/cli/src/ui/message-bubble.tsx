import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { ChatMessage } from '../chat/chat-message.ts';
import { ChoiceList } from './choice-list.tsx';
import { clockTime } from './clock-time.ts';
import { Ticks } from './ticks.tsx';
import { whatsappText } from './whatsapp-text.ts';

export interface MessageBubbleProps {
  readonly message: ChatMessage;
  /** Columns it may take, border included. */
  readonly maxWidth: number;
  readonly isOffered: boolean;
  readonly selected: number | undefined;
}

/** One message: the person's on the right, the bot's on the left. */
export function MessageBubble({ message, maxWidth, isOffered, selected }: MessageBubbleProps): ReactElement {
  const isMine = message.from === 'user';
  return (
    <Box flexShrink={0} justifyContent={isMine ? 'flex-end' : 'flex-start'}>
      <Box flexDirection="column" maxWidth={maxWidth} borderStyle="round" borderColor={isMine ? 'green' : 'gray'} paddingX={1}>
        <Text>{message.text === '' ? `[${message.type}]` : whatsappText(message.text, maxWidth - FRAME)}</Text>
        {message.url === undefined ? null : (
          <Text color="cyan" underline>
            {message.url}
          </Text>
        )}
        {message.choices.length === 0 ? null : <ChoiceList choices={message.choices} isOffered={isOffered} selected={selected} />}
        <Box alignSelf="flex-end" gap={1}>
          <Text dimColor>{clockTime(message.at)}</Text>
          {isMine ? <Ticks status={message.status} /> : null}
        </Box>
      </Box>
    </Box>
  );
}

/** Columns of border and padding. */
const FRAME = 4;
