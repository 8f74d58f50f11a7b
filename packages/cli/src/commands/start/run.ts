import { resolve } from 'node:path';
import { type BotRole, createJsonLogger, type LogLevel, publicId } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import { rolesOf, type StartRole } from '../../production/roles-of.ts';
import { serveBot } from '../../production/serve-bot.ts';
import { stopInTime } from '../../production/stop-in-time.ts';
import { type StoreKind, storeSettings } from '../../production/store-settings.ts';
import { twoSignals } from '../../production/two-signals.ts';
import type { PrintingIo } from '../command-io.ts';

export interface StartOptions {
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  readonly role: readonly StartRole[];
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly store?: StoreKind;
  readonly namespace: string;
  /** Codes of concerns about Redis that are accepted. */
  readonly accept: readonly string[];
  readonly logLevel: LogLevel;
}

/** `recado start`: a bot in production, until a signal ends it. Logs are lines of JSON on standard error. */
export async function runStart(options: StartOptions, { cwd, stderr }: PrintingIo, env = process.env): Promise<ExitCode> {
  const logger = createJsonLogger({ level: options.logLevel, write: (line) => void stderr.write(`${line}\n`) });
  const stores = storeSettings(env, options.store);
  const roles: readonly BotRole[] = rolesOf(options.role, stores);
  const signals = twoSignals();
  try {
    const served = await serveBot({
      ...options,
      botFile: findBotFile(options.bot, cwd),
      dataDir: resolve(cwd, options.dataDir),
      accepted: options.accept,
      stores,
      roles,
      env,
      logger,
    });
    logger.info('process.started', { port: served.port, store: publicId(stores.kind), roles: publicId(roles.join('/')) });
    await whenAborted(signals.first);
    served.leave();
    logger.info('process.stopping', {});
    const isWhole = await stopInTime({ endings: served.endings, withinMs: STOP_WITHIN_MS, hurry: signals.second, logger });
    logger.info('process.stopped', { isWhole });
    return isWhole ? EXIT_CODES.ok : EXIT_CODES.failed;
  } finally {
    signals.stop();
  }
}

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolved) => {
    if (signal.aborted) resolved();
    else signal.addEventListener('abort', () => resolved(), { once: true });
  });

/** Kubernetes and Docker kill after ten by default; the process itself needs a moment too. */
const STOP_WITHIN_MS = 9_500;
