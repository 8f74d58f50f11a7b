import { type PrivacyScanOptions, runPrivacyScan } from '../commands/privacy/run-scan.ts';
import { captureOutput } from './capture-output.ts';

/** Runs a scan and parses what it prints. */
export async function scan(options: Partial<PrivacyScanOptions>, { cwd = '.', input = '' } = {}) {
  const { io, written } = captureOutput(cwd);
  async function* stdin() {
    yield input;
  }
  const wanted = { paths: [], exclude: [], schema: [], allow: [], minScore: 0, json: true, ...options };
  const exitCode = await runPrivacyScan(wanted, { ...io, stdin: stdin() });
  const lines = wanted.json
    ? written.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  return { exitCode, ...written, findings: lines.slice(0, -1), summary: lines.at(-1) };
}

/** What was found where, each once. */
export const placesOf = (findings: readonly { readonly type: string; readonly part: string }[]) =>
  [...new Set(findings.map(({ type, part }) => `${type} ${part}`))].toSorted();
