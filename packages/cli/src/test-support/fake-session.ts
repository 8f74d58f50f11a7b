import type { ConversationSignal } from '@recado/core';
import type { ChatChoice, ChatMessage } from '../chat/chat-message.ts';
import { Transcript } from '../chat/transcript.ts';
import type { DevEvent, DevSession } from '../dev/dev-session.ts';
import { aMessage } from './a-message.ts';

export interface FakeSession extends DevSession {
  /** What was done, as `say oi`, `choose yes`, `agent.release`. */
  readonly done: readonly string[];
  tell(event: DevEvent): void;
  /** The bot sends. */
  send(message: Partial<ChatMessage>): void;
}

/** A session without a bot: `answer` is called for each thing done and may send. */
export function createFakeSession(answer: (session: FakeSession, done: string) => void = () => undefined): FakeSession {
  const listeners = new Set<(event: DevEvent) => void>();
  const transcript = new Transcript();
  const done: string[] = [];
  const put = (rest: Partial<ChatMessage>) => {
    const message = aMessage({ id: `wamid.${transcript.messages.length + 1}`, ...rest });
    transcript.put(message);
    session.tell({ type: 'message', message, isNew: true });
  };
  const act = async (what: string) => {
    done.push(what);
    answer(session, what);
  };
  const session: FakeSession = {
    done,
    get messages() {
      return transcript.messages;
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    send: (message) => put({ from: 'bot', ...message }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(text) {
      put({ from: 'user', text });
      return act(`say ${text}`);
    },
    choose(_message, { id, title }: ChatChoice) {
      put({ from: 'user', type: 'button_reply', text: title });
      return act(`choose ${id}`);
    },
    actAsAgent: (signal: ConversationSignal) => act(signal.type === 'agent.message' ? `agent ${signal.text}` : signal.type),
    settled: async () => undefined,
    close: async () => undefined,
  };
  return session;
}
