import type { ShownError } from './shown-error.ts';

/** An error as lines for standard error: message, hint, code; with `debug` also where it came from. Ends with a line end. */
export function formatError(error: ShownError, { debug = false }: { readonly debug?: boolean } = {}): string {
  const lines = [`error: ${error.message}`];
  if (error.hint !== undefined) lines.push(`hint: ${error.hint}`);
  if (error.code !== undefined) lines.push(`code: ${error.code}`);
  if (debug && error.stack !== undefined) lines.push(error.stack);
  return `${lines.join('\n')}\n`;
}
