import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Draft } from './draft.ts';

export interface InputLineProps {
  readonly draft: Draft;
  readonly placeholder: string;
}

/** The draft with its cursor. */
export function InputLine({ draft: { text, cursor }, placeholder }: InputLineProps): ReactElement {
  const under = characterAt(text, cursor);
  return (
    <Box flexShrink={0} borderStyle="round" borderColor="green" paddingX={1}>
      <Text>
        {text.slice(0, cursor)}
        <Text inverse>{under === '' || under === '\n' ? ' ' : under}</Text>
        {text === '' ? <Text dimColor>{placeholder}</Text> : `${under === '\n' ? '\n' : ''}${text.slice(cursor + under.length)}`}
      </Text>
    </Box>
  );
}

const characterAt = (text: string, at: number): string =>
  new Intl.Segmenter().segment(text.slice(at))[Symbol.iterator]().next().value?.segment ?? '';
