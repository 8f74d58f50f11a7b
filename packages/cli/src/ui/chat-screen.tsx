import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { ChatWords } from '../chat/chat-words.ts';
import { offeredChoices } from '../chat/offered-choices.ts';
import { type ChatState, messagesOf } from './chat-state.ts';
import { ConversationView } from './conversation-view.tsx';
import { InputLine } from './input-line.tsx';
import { isPanelVisible } from './is-panel-visible.ts';
import { SidePanel } from './side-panel.tsx';

export interface ChatScreenProps {
  readonly state: ChatState;
  readonly words: ChatWords;
  readonly columns: number;
  readonly rows: number;
}

/** The whole screen: who is there, the conversation, the panel, the input. */
export function ChatScreen({ state, words, columns, rows }: ChatScreenProps): ReactElement {
  const isPanelShown = isPanelVisible(state, columns);
  const panelWidth = Math.min(PANEL_WIDTH, Math.floor(columns / 2));
  const hasOffer = offeredChoices(messagesOf(state)) !== undefined;
  return (
    <Box width={columns} height={rows} flexDirection="column">
      <Box flexShrink={0} justifyContent="space-between" paddingX={1}>
        <Text bold color="green">
          ● {words.bot}
        </Text>
        <Text dimColor wrap="truncate">
          {statusOf(state, words)}
        </Text>
      </Box>
      <Box flexGrow={1} flexShrink={1} overflow="hidden">
        <ConversationView state={state} width={isPanelShown ? columns - panelWidth : columns} />
        {isPanelShown ? <SidePanel report={state.report} words={words.panel} width={panelWidth} /> : null}
      </Box>
      <InputLine draft={state.draft} placeholder={words.placeholder} />
      <Box flexShrink={0} paddingX={1}>
        <Text dimColor wrap="truncate">
          {hasOffer ? words.choiceKeys : words.keys}
        </Text>
      </Box>
    </Box>
  );
}

function statusOf({ bot, typingUntil }: ChatState, words: ChatWords): string {
  if (bot === 'closing') return words.closing;
  if (bot === 'failed') return words.waitingForSave;
  if (bot === 'reloading') return words.reloading;
  if (bot !== 'ready') return words.starting;
  return typingUntil === undefined ? '' : words.typing;
}

const PANEL_WIDTH = 34;
