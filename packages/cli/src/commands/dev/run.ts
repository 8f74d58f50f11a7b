import { resolve } from 'node:path';
import type { Language, LogLevel } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { CHAT_WORDS } from '../../chat/chat-words.ts';
import { startDevSession } from '../../dev/start-dev-session.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import { runLines } from '../../lines/run-lines.ts';
import type { CommandIo } from '../command-io.ts';
import { untilSignal } from './until-signal.ts';

export interface DevOptions {
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  readonly dataDir: string;
  /** Lines of JSON, also on a terminal. */
  readonly json: boolean;
  readonly reset: boolean;
  readonly phone?: string;
  readonly name?: string;
  readonly port?: number;
  /** Language of the chat screen, not of the bot. */
  readonly language: Language;
  readonly logLevel: LogLevel;
}

/** `recado dev`: the terminal chat, or lines when there is no terminal. */
export async function runDev(options: DevOptions, io: CommandIo): Promise<ExitCode> {
  const { bot, dataDir, json, language, ...rest } = options;
  const isTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true && !json;
  const screen = isTerminal ? import('../../ui/run-terminal-chat.tsx') : undefined;
  const signals = untilSignal();
  const session = await startDevSession({ ...rest, botFile: findBotFile(bot, io.cwd), dataDir: resolve(io.cwd, dataDir) });
  const words = CHAT_WORDS[language];
  try {
    if (screen === undefined) await runLines(session, { ...io, words, json, signal: signals.signal });
    else await (await screen).runTerminalChat(session, { ...io, words, signal: signals.signal });
    return signals.exitCode() ?? EXIT_CODES.ok;
  } finally {
    await session.close();
    signals.stop();
  }
}
