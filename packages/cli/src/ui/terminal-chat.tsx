import { useInput, usePaste, useWindowSize } from 'ink';
import { type ReactElement, useCallback, useEffect, useReducer, useRef } from 'react';
import { parseChatCommand } from '../chat/chat-command.ts';
import type { ChatChoice, ChatMessage } from '../chat/chat-message.ts';
import type { ChatWords } from '../chat/chat-words.ts';
import { findChoice } from '../chat/find-choice.ts';
import { offeredChoices } from '../chat/offered-choices.ts';
import type { DevSession } from '../dev/dev-session.ts';
import type { ChatAction } from './chat-action.ts';
import { ChatScreen } from './chat-screen.tsx';
import { type ChatState, initialChatState, messagesOf } from './chat-state.ts';
import { isPanelVisible } from './is-panel-visible.ts';
import { type KeyMeaning, pastedEdit, readKey } from './read-key.ts';
import { reduceChat } from './reduce-chat.ts';

export interface TerminalChatProps {
  readonly session: Pick<DevSession, 'messages' | 'subscribe' | 'say' | 'choose' | 'actAsAgent'>;
  readonly words: ChatWords;
  readonly onQuit: () => void;
}

/** The chat screen at work: keys and events of the session go in, what the person does goes to the session. */
export function TerminalChat({ session, words, onQuit }: TerminalChatProps): ReactElement {
  const { columns, rows } = useWindowSize();
  // Keys may come faster than frames: they act on the state as it is, not as it was drawn.
  const current = useRef<ChatState>(initialChatState(session.messages, words.welcome));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const dispatch = useCallback(
    (action: ChatAction) => {
      current.current = reduceChat(current.current, action, words);
      redraw();
    },
    [words],
  );
  const state = current.current;

  useEffect(() => session.subscribe((event) => dispatch({ type: 'event', event })), [session, dispatch]);
  useEffect(() => {
    if (state.typingUntil === undefined) return;
    const timer = setTimeout(() => dispatch({ type: 'typing-ended' }), Math.max(0, state.typingUntil - Date.now()));
    return () => clearTimeout(timer);
  }, [state.typingUntil, dispatch]);

  const attempt = (work: Promise<void>) => {
    work.catch((error: unknown) => dispatch({ type: 'note', text: error instanceof Error ? error.message : String(error), tone: 'error' }));
  };
  const choose = (message: ChatMessage, choice: ChatChoice) => attempt(session.choose(message, choice));
  const send = () => {
    const { draft, selected } = current.current;
    const offer = offeredChoices(messagesOf(current.current));
    const line = draft.text.trim();
    dispatch({ type: 'clear-draft' });
    if (line === '') {
      const picked = selected === undefined ? undefined : offer?.choices[selected];
      if (offer !== undefined && picked !== undefined) choose(offer, picked);
      return;
    }
    const command = parseChatCommand(line);
    if (command?.type === 'quit') return onQuit();
    if (command?.type === 'help') {
      for (const text of words.help) dispatch({ type: 'note', text, tone: 'info' });
      return;
    }
    if (command?.type === 'agent') {
      const note = command.signal.type === 'agent.release' ? words.agentLeft : words.agentSpoke;
      return attempt(session.actAsAgent(command.signal).then(() => dispatch({ type: 'note', text: note, tone: 'info' })));
    }
    const choice = offer === undefined ? undefined : findChoice(offer.choices, line);
    if (offer !== undefined && choice !== undefined) return choose(offer, choice);
    attempt(session.say(line));
  };
  const obey = (meaning: KeyMeaning) => {
    if (meaning.type === 'quit') {
      dispatch({ type: 'close' });
      onQuit();
    } else if (meaning.type === 'send') send();
    else if (meaning.type === 'toggle-panel') dispatch({ type: 'toggle-panel', isShownNow: isPanelVisible(current.current, columns) });
    else dispatch(meaning);
  };
  useInput((input, key) => {
    for (const meaning of readKey(input, key)) obey(meaning);
  });
  usePaste((text) => dispatch({ type: 'edit', edit: pastedEdit(text) }));

  return <ChatScreen state={state} words={words} columns={columns} rows={rows} />;
}
