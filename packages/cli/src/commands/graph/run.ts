import { ConfigurationError, renderMermaid } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { withBotSetup } from '../../bot-file/with-bot-setup.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';

export interface GraphOptions {
  readonly bot?: string;
  /** Only this flow, `id` or `id@version`. */
  readonly flowId?: string;
}

/** `recado graph`: draws the flows as Mermaid, one diagram each. */
export async function runGraph({ bot, flowId }: GraphOptions, { stdout, cwd }: PrintingIo): Promise<ExitCode> {
  const graphs = await withBotSetup(findBotFile(bot, cwd), ({ flows }) => flows.map(({ graph }) => graph));
  const wanted = graphs.filter(({ id, version }) => flowId === undefined || flowId === id || flowId === `${id}@${version}`);
  if (wanted.length === 0) {
    throw new ConfigurationError({
      message: flowId === undefined ? 'The bot has no flows.' : `The bot has no flow "${flowId}".`,
      hint: `Its flows are: ${graphs.map(({ id, version }) => `${id}@${version}`).join(', ')}.`,
    });
  }
  stdout.write(wanted.map(renderMermaid).join('\n'));
  return EXIT_CODES.ok;
}
