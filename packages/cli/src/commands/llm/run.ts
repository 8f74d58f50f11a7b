import { type BotSetup, ConfigurationError, checkLlm, type Llm, type LlmCheckReport } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { withBotSetup } from '../../bot-file/with-bot-setup.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { formatLlmReport } from './format-llm-report.ts';

export interface LlmCheckCommandOptions {
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  readonly provider: 'ollama' | 'openai';
  /** @default 'phi3' for Ollama */
  readonly model?: string;
  /** Where the server is; for OpenAI's protocol with `/v1`. */
  readonly url?: string;
  readonly limit: number;
  /** Milliseconds a call may take. */
  readonly timeoutMs: number;
  /** From 0 to 1: fails below it. */
  readonly minAccuracy?: number;
  readonly json: boolean;
}

/** `recado llm check`: measures a model on the bot's own examples. Fails when it does not answer, or is worse than asked for. */
export async function runLlmCheck(options: LlmCheckCommandOptions, { stdout, stderr, cwd }: PrintingIo): Promise<ExitCode> {
  const llm = await openLlm(options, process.env.OPENAI_API_KEY);
  const { intents = [], flows } = await withBotSetup(findBotFile(options.bot, cwd), (setup: BotSetup) => setup);
  if (intents.every(({ examples = {} }) => Object.values(examples).flat().length === 0)) {
    throw new ConfigurationError({
      message: 'The bot has no examples to measure with.',
      hint: "Give its intents examples: intent('book', { examples: { pt: […] } }).",
    });
  }
  const { limit: maxExamples, timeoutMs } = options;
  const onProgress = (done: number, of: number) => {
    if (!options.json && done % 20 === 0 && done < of) stderr.write(`${done} of ${of}\n`);
  };
  const report = await checkLlm({ llm, intents, flows, maxExamples, timeoutMs, onProgress });
  stdout.write(options.json ? `${JSON.stringify(report)}\n` : formatLlmReport(report));
  return isGoodEnough(report, options.minAccuracy ?? 0) ? EXIT_CODES.ok : EXIT_CODES.failed;
}

/** The client of the other vendor is not loaded. */
async function openLlm({ provider, model, url }: LlmCheckCommandOptions, apiKey: string | undefined): Promise<Llm> {
  if (provider === 'ollama') {
    const { createOllamaLlm } = await import('@recado/core/ollama');
    return createOllamaLlm({ ...(model === undefined ? {} : { model }), ...(url === undefined ? {} : { host: url }) });
  }
  if (model === undefined) throw new ConfigurationError({ message: 'No model is named.', hint: 'Name it with --model.' });
  const { createOpenaiLlm } = await import('@recado/core/openai');
  return createOpenaiLlm({ model, ...(url === undefined ? {} : { baseUrl: url }), ...(apiKey === undefined ? {} : { apiKey }) });
}

const isGoodEnough = ({ accuracy, examples, unavailable }: LlmCheckReport, minAccuracy: number): boolean =>
  unavailable < examples && accuracy >= minAccuracy;
