import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { ChatNote } from './chat-state.ts';

/** Something the chat itself says. */
export function NoteLine({ note }: { readonly note: ChatNote }): ReactElement {
  const isCentred = note.tone === 'info';
  return (
    <Box flexShrink={0} justifyContent={isCentred ? 'center' : 'flex-start'} paddingX={1}>
      <Text {...(note.tone === 'error' ? { color: 'red' } : { dimColor: true })} italic={isCentred}>
        {note.tone === 'output' ? `│ ${note.text}` : note.text}
      </Text>
    </Box>
  );
}
