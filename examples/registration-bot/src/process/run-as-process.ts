import { RecadoError } from '@recado/core';
import type { Environment } from '../config.ts';
import type { RunningService } from './running-service.ts';

/** The whole of a `main.ts`: starts a service with this process's environment and stops it on SIGTERM or SIGINT. */
export async function runAsProcess(name: string, start: (env: Environment) => Promise<RunningService>): Promise<void> {
  try {
    const service = await start(process.env);
    process.stderr.write(`${name} listens on ${service.url}\n`);
    await new Promise((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    // What hangs is ended before an orchestrator would kill it.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await service.stop();
  } catch (error) {
    if (!RecadoError.is(error)) throw error;
    process.stderr.write(`${error.message}\n${error.hint}\n`);
    process.exitCode = 1;
  }
}

const STOP_WITHIN_MS = 9_500;
