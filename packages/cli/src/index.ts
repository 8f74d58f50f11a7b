// For programs that run commands without a process of their own
export type { CommandIo } from './commands/command-io.ts';
export { EXIT_CODES, type ExitCode } from './exit-code.ts';
export type { JsonMessage } from './lines/format-json.ts';
export { runCli } from './run-cli.ts';
