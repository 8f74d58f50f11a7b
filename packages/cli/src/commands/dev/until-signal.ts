import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';

/** Turns the first SIGINT, SIGTERM or SIGHUP into an abort, so that the command can end in order. A second one ends the process at once. */
export function untilSignal(): { readonly signal: AbortSignal; exitCode(): ExitCode | undefined; stop(): void } {
  const controller = new AbortController();
  let exitCode: ExitCode | undefined;
  const handle = (name: NodeJS.Signals) => {
    const code = name === 'SIGINT' ? EXIT_CODES.interrupted : EXIT_CODES.terminated;
    if (controller.signal.aborted) process.exit(code);
    exitCode = code;
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, handle);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    stop: () => {
      for (const name of SIGNALS) process.off(name, handle);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
