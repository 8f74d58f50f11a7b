import { resolve } from 'node:path';
import { findWordingProblems, intentExamples, reportIntents } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { withBotSetup } from '../../bot-file/with-bot-setup.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { writeNamedFile } from '../write-named-file.ts';
import { drawConfusions } from './draw-confusions.ts';
import { formatIntentReport } from './format-intent-report.ts';
import { intentsOf } from './intents-of.ts';

export interface IntentReportOptions {
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  /** Trainings, each without one part of the examples. */
  readonly folds: number;
  readonly json: boolean;
  /** Where to write the confusion matrix, as SVG. */
  readonly picture?: string;
  /** From 0 to 1: fails below it. */
  readonly minAccuracy?: number;
}

/** `recado intents report`: how well a bot's examples tell its intents apart, cross-validated, and what is wrong with them. */
export async function runIntentReport(options: IntentReportOptions, { stdout, stderr, cwd }: PrintingIo): Promise<ExitCode> {
  const intents = intentsOf(await withBotSetup(findBotFile(options.bot, cwd), (setup) => setup));
  const measured = reportIntents(intentExamples(intents), { folds: options.folds });
  const overlaps = measured.problems.filter(({ kind }) => kind === 'overlapping-intents');
  const report = { ...measured, problems: [...findWordingProblems(intents), ...overlaps] };
  if (options.picture !== undefined) {
    const path = resolve(cwd, options.picture);
    writeNamedFile(path, drawConfusions(report), '--picture');
    stderr.write(`picture: ${path}\n`);
  }
  stdout.write(options.json ? `${JSON.stringify(report)}\n` : formatIntentReport(report));
  return report.accuracy >= (options.minAccuracy ?? 0) ? EXIT_CODES.ok : EXIT_CODES.failed;
}
