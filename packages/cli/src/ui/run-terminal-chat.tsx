import { render } from 'ink';
import type { ChatWords } from '../chat/chat-words.ts';
import type { DevSession } from '../dev/dev-session.ts';
import { TerminalChat } from './terminal-chat.tsx';

export interface TerminalChatOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly words: ChatWords;
  /** Aborted to leave. */
  readonly signal: AbortSignal;
}

/** Shows the chat until the person leaves or the signal is aborted. The terminal is as it was afterwards. */
export async function runTerminalChat(session: DevSession, { stdin, stdout, stderr, words, signal }: TerminalChatOptions): Promise<void> {
  const left = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => left.resolve(), { once: true });
  if (signal.aborted) left.resolve();
  const screen = render(<TerminalChat session={session} words={words} onQuit={left.resolve} />, {
    stdin,
    stdout,
    stderr,
    exitOnCtrlC: false,
    interactive: true,
    alternateScreen: true,
    incrementalRendering: true,
  });
  const exited = screen.waitUntilExit();
  await Promise.race([left.promise, exited]);
  screen.unmount();
  await exited;
}
