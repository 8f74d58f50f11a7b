import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { ChatChoice } from '../chat/chat-message.ts';

export interface ChoiceListProps {
  readonly choices: readonly ChatChoice[];
  /** Whether they can still be chosen by key. */
  readonly isOffered: boolean;
  readonly selected: number | undefined;
}

/** Buttons or list rows, numbered. */
export function ChoiceList({ choices, isOffered, selected }: ChoiceListProps): ReactElement {
  return (
    <Box flexDirection="column">
      {choices.map((choice, at) => (
        <Text key={choice.id} dimColor={!isOffered} {...(isOffered ? { color: 'cyan' } : {})} inverse={isOffered && selected === at}>
          {isOffered && selected === at ? '›' : ' '}
          {at + 1}. {choice.title}
          {choice.description === undefined ? '' : ` – ${choice.description}`}
        </Text>
      ))}
    </Box>
  );
}
