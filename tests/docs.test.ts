import { describe, expect, it } from 'vitest';
import { findCommandProblems, readKnownCommands } from './docs/named-commands.ts';
import { runSnippet } from './docs/run-snippet.ts';
import { writeSnippets } from './docs/snippet-folder.ts';
import { isTypeScript, readAllSnippets } from './docs/snippets.ts';
import { typeCheckSnippets } from './docs/type-check-snippets.ts';

const snippets = readAllSnippets();
const { written } = writeSnippets('run', snippets);
const runnable = written.filter(({ snippet }) => snippet.isRun);
const flows = snippets.filter(({ language, words }) => language === 'json' && words.includes('flow'));
const shell = snippets.filter(({ language }) => ['sh', 'bash', 'shell'].includes(language));

describe('the code of README and docs', () => {
  it(`type-checks (${snippets.filter(isTypeScript).length} blocks)`, { timeout: 60_000 }, async () => {
    expect(await typeCheckSnippets('types', snippets)).toEqual([]);
  });

  it.each(runnable.map((one) => [`${one.snippet.page}:${one.snippet.line}`, one] as const))(
    '%s runs',
    { timeout: 40_000 },
    async (_, one) => {
      await runSnippet(one);
    },
  );

  it(`names npm scripts and recado commands that exist (${shell.length} blocks)`, async () => {
    const known = await readKnownCommands();
    expect(known.recado, 'the commands of recado --help (npm run build first)').toBeDefined();
    expect(shell.flatMap((snippet) => findCommandProblems(snippet, known))).toEqual([]);
  });

  it.each(flows.map((one) => [`${one.page}:${one.line}`, one] as const))('%s is a flow file', async (_, { code }) => {
    const core: Readonly<Record<string, unknown>> = await import('@recado/core');
    const parse = core.parseFlowFile;
    if (typeof parse !== 'function') throw new Error('@recado/core exports no parseFlowFile.');
    parse(JSON.parse(code));
  });

  it.each(snippets.filter(({ language }) => language === 'json').map((one) => [`${one.page}:${one.line}`, one] as const))(
    '%s is JSON',
    (_, { code }) => {
      JSON.parse(code);
    },
  );
});
