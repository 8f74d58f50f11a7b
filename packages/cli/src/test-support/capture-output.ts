import type { PrintingIo } from '../commands/command-io.ts';

/** Streams that keep what a command writes. */
export function captureOutput(cwd = process.cwd()): { readonly io: PrintingIo; readonly written: { stdout: string; stderr: string } } {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { io: { stdout: output('stdout'), stderr: output('stderr'), cwd }, written };
}
