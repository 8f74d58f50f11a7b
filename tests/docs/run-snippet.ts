import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import type { WrittenSnippet } from './snippet-folder.ts';

/** Runs a snippet in its folder, with no input, against the built packages. Rejects with what it printed unless it ends 0 within 30 s. */
export function runSnippet({ snippet, path }: WrittenSnippet): Promise<string> {
  return new Promise((done, reject) => {
    const child = execFile(process.execPath, ['--no-warnings', path], { cwd: dirname(path), timeout: 30_000 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (error) reject(new Error(`${snippet.page}:${snippet.line} ended with ${error.code ?? error.signal}:\n${output}`));
      else done(output);
    });
    child.stdin?.end();
  });
}
