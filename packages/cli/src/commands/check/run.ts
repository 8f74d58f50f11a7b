import { checkExamples, checkFlows, checkLiveFlows, compileBot, type Problem } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { withBotSetup } from '../../bot-file/with-bot-setup.ts';
import { withStore } from '../../dev/with-store.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';

export interface CheckOptions {
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  readonly json: boolean;
  /** Where `recado dev` keeps its conversations: those in progress must have a place in the flows as they are now. */
  readonly dataDir: string;
  /** Warnings fail too. */
  readonly strict: boolean;
}

/** `recado check`: prints what is wrong with a bot's flows. Fails with errors. */
export async function runCheck({ bot, json, strict, dataDir }: CheckOptions, { stdout, stderr, cwd }: PrintingIo): Promise<ExitCode> {
  const inUse = await withStore(cwd, dataDir, async (store) => (await store?.turns.flowsInUse()) ?? []);
  const problems = await withBotSetup(findBotFile(bot, cwd), (setup) => [
    ...checkFlows(setup),
    ...checkExamples(setup, { isTrained: setup.router !== undefined }),
    ...checkLiveFlows(compileBot(setup), inUse),
  ]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (json) stdout.write(`${JSON.stringify({ errors, warnings, problems })}\n`);
  else {
    for (const problem of problems) stdout.write(`${formatProblem(problem)}\n`);
    stderr.write(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
  }
  return errors > 0 || (strict && warnings > 0) ? EXIT_CODES.failed : EXIT_CODES.ok;
}

const formatProblem = ({ severity, where, message, code }: Problem) => `${severity} ${where}: ${message} (${code})`;
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
