import type { ConversationReport, TurnReport } from '@recado/core';
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { ChatWords } from '../chat/chat-words.ts';

export interface SidePanelProps {
  readonly report: ConversationReport | TurnReport | undefined;
  readonly words: ChatWords['panel'];
  readonly width: number;
}

/** Where the conversation stands, seen from inside: values are masked. */
export function SidePanel({ report, words, width }: SidePanelProps): ReactElement {
  const frame = report?.frames.at(-1);
  const intent = report !== undefined && 'intent' in report ? report.intent : undefined;
  const slots = Object.entries(frame?.slots ?? {});
  const flow = report?.frames.map(({ flowId, version }) => `${flowId}@${version}`).join(' › ');
  return (
    <Box width={width} flexShrink={0} flexDirection="column" borderStyle="single" borderColor="gray" paddingX={1} overflow="hidden">
      <Entry label={words.flow} value={flow || words.none} />
      <Entry label={words.step} value={frame === undefined ? words.none : `${frame.stepId} (${frame.phase})`} />
      <Entry
        label={words.intent}
        value={intent?.id === undefined ? words.none : `${intent.id} ${Math.round(intent.confidence * 100)}% ${intent.source}`}
      />
      <Entry label={words.language} value={report?.language ?? words.none} />
      {report?.isHandedOff ? <Text color="yellow">● {words.handedOff}</Text> : null}
      <Text dimColor>{words.slots}</Text>
      {slots.length === 0 ? <Text>{words.none}</Text> : null}
      {slots.map(([name, value]) => (
        <Text key={name} wrap="truncate">
          {name}: <Text color="cyan">{value}</Text>
        </Text>
      ))}
    </Box>
  );
}

function Entry({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <Box flexDirection="column" flexShrink={0} marginBottom={1}>
      <Text dimColor>{label}</Text>
      <Text>{value}</Text>
    </Box>
  );
}
