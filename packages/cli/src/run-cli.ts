import { CommanderError } from 'commander';
import { type CommandIo, processIo } from './commands/command-io.ts';
import { formatError } from './errors/format-error.ts';
import { toShownError } from './errors/shown-error.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { createProgram } from './program.ts';

/** Runs one command line, without the program's name. Never rejects: errors go to standard error and into the exit code. */
export async function runCli(words: readonly string[], io: CommandIo = processIo()): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODES.ok;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its own: help and version end with 0, everything else is a wrong command line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
    io.stderr.write(formatError(toShownError(error), { debug: program.opts<{ debug?: boolean }>().debug ?? false }));
    return EXIT_CODES.failed;
  }
}
