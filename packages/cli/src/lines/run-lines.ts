import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseChatCommand } from '../chat/chat-command.ts';
import type { ChatWords } from '../chat/chat-words.ts';
import { findChoice } from '../chat/find-choice.ts';
import { offeredChoices } from '../chat/offered-choices.ts';
import type { DevEvent, DevSession } from '../dev/dev-session.ts';
import { formatJson } from './format-json.ts';
import { formatLine } from './format-line.ts';
import { createLineWriter } from './line-writer.ts';

export interface LinesOptions {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly words: ChatWords;
  readonly json: boolean;
  /** Aborted to stop before the input ends. */
  readonly signal: AbortSignal;
}

/**
 * Talks to a bot in lines: each line of input is a message of the person, sent when everything before it is settled; messages of this run
 * are printed as they appear. Resolves when the input has ended and all is settled, when nobody reads the output any more, or when aborted.
 * Rejects with a `Failure` when the bot cannot run.
 */
export async function runLines(session: DevSession, options: LinesOptions): Promise<void> {
  const { stdin, stdout, stderr, words, json } = options;
  const writer = createLineWriter(stdout);
  const isOver = AbortSignal.any([options.signal, writer.gone]);
  const unsubscribe = session.subscribe((event) => {
    if (event.type !== 'message') stderr.write(noteOf(event, words) ?? '');
    else if (event.isNew) writer.write(json ? formatJson(event.message) : formatLine(event.message, words));
  });
  const over = new Promise<void>((resolve) => {
    if (isOver.aborted) resolve();
    isOver.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([over, converse(session, stdin, isOver)]);
    await writer.flushed();
  } finally {
    unsubscribe();
  }
}

async function converse(session: DevSession, stdin: Readable, isOver: AbortSignal): Promise<void> {
  await session.settled();
  // Not sooner: lines that come before the loop listens would be lost.
  const input = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY });
  isOver.addEventListener('abort', () => input.close(), { once: true });
  for await (const line of input) {
    if (line.trim() === '') continue;
    await session.settled();
    if (isOver.aborted) return;
    await send(session, line);
  }
  await session.settled();
}

/** A line that names an offered choice is a tap on it, as a person would do it. */
async function send(session: DevSession, line: string): Promise<void> {
  const command = parseChatCommand(line);
  if (command?.type === 'agent') return session.actAsAgent(command.signal);
  const offer = offeredChoices(session.messages);
  const choice = offer === undefined ? undefined : findChoice(offer.choices, line);
  if (offer !== undefined && choice !== undefined) return session.choose(offer, choice);
  return session.say(line);
}

/** What goes to standard error. A failure is told by the one who awaits us. */
function noteOf(event: DevEvent, words: ChatWords): string | undefined {
  switch (event.type) {
    case 'reloading':
      return `recado: ${words.reloading}\n`;
    case 'bot.crashed':
      return `recado: ${words.crashed((event.retryInMs / 1_000).toFixed(1))} (${event.reason})\n`;
    case 'bot.output':
      return `${event.line}\n`;
    default:
      return undefined;
  }
}
