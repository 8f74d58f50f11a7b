import { explainUtterance, type Language } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { withBotSetup } from '../../bot-file/with-bot-setup.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { formatExplanation } from './format-explanation.ts';

export interface ExplainOptions {
  /** What a contact might write. */
  readonly text: string;
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  /** The conversation's; a new conversation has none. */
  readonly language?: Language;
  /** The open question, as `flowId.stepId`. */
  readonly expecting?: string;
  readonly json: boolean;
}

/** `recado explain`: what the bot makes of a message and how: each rung with its confidence, its time, and why the next was asked. */
export async function runExplain({ text, bot, language, expecting, json }: ExplainOptions, { stdout, cwd }: PrintingIo): Promise<ExitCode> {
  const setup = await withBotSetup(findBotFile(bot, cwd), (one) => one);
  const explanation = await explainUtterance(setup, { utterance: text, language, ...(expecting === undefined ? {} : { expecting }) });
  stdout.write(json ? `${JSON.stringify(explanation)}\n` : formatExplanation(explanation));
  return EXIT_CODES.ok;
}
