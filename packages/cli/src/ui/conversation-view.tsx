import { Box } from 'ink';
import type { ReactElement } from 'react';
import { offeredChoices } from '../chat/offered-choices.ts';
import type { ChatState } from './chat-state.ts';
import { messagesOf } from './chat-state.ts';
import { MessageBubble } from './message-bubble.tsx';
import { NoteLine } from './note-line.tsx';

export interface ConversationViewProps {
  readonly state: ChatState;
  readonly width: number;
}

/** The latest messages and notes, as many as there is room for, the newest at the bottom. */
export function ConversationView({ state, width }: ConversationViewProps): ReactElement {
  const offered = offeredChoices(messagesOf(state));
  const end = state.items.length - state.scroll;
  const maxWidth = Math.max(12, Math.floor(width * (width < 50 ? 0.9 : 0.7)));
  return (
    <Box width={width} flexDirection="column" justifyContent="flex-end" overflow="hidden">
      {state.items
        .slice(Math.max(0, end - MOST_ITEMS), end)
        .map((item) =>
          item.kind === 'note' ? (
            <NoteLine key={item.note.id} note={item.note} />
          ) : (
            <MessageBubble
              key={item.message.id}
              message={item.message}
              maxWidth={maxWidth}
              isOffered={item.message === offered}
              selected={state.selected}
            />
          ),
        )}
    </Box>
  );
}

/** More would not fit on any screen. */
const MOST_ITEMS = 60;
