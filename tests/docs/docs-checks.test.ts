import { describe, expect, it } from 'vitest';
import { aFolderWith } from '../structure/repository.ts';
import { findCommandProblems, parseCommandList } from './named-commands.ts';
import { runSnippet } from './run-snippet.ts';
import { writeSnippets } from './snippet-folder.ts';
import { listPages, readSnippets } from './snippets.ts';
import { typeCheckSnippets } from './type-check-snippets.ts';

const page = (...blocks: string[]) =>
  readSnippets('docs/guide/sample.md', `# Sample\n\n${blocks.map((code) => `\`\`\`ts\n${code}\n\`\`\``).join('\n\n')}\n`);
const shell = (code: string) => readSnippets('README.md', `\`\`\`sh\n${code}\n\`\`\`\n`)[0]!;
const known = { scripts: ['start', 'test', 'bench'], recado: ['dev', 'check'] };

describe('the checks of the docs', () => {
  it('read the README, those of the packages, and every page of docs', () => {
    const pages = {
      'README.md': '',
      'packages/core/README.md': '',
      'docs/a/b.md': '',
      'CHANGELOG.md': '',
      'packages/core/src/notes.md': '',
    };
    expect(listPages(aFolderWith(pages))).toEqual(['README.md', 'docs/a/b.md', 'packages/core/README.md']);
  });

  it('know where a block begins, its name, and whether it runs', () => {
    const [one, two] = readSnippets(
      'a.md',
      'text\n\n```ts\n// file: bot.ts\n// run\nconst a = 1;\n```\n\n- item\n\n  ~~~json flow\n  {}\n  ~~~\n',
    );
    expect(one).toMatchObject({ line: 4, language: 'ts', fileName: 'bot.ts', isRun: true });
    expect(two).toMatchObject({ line: 12, language: 'json', words: ['flow'], code: '{}', isRun: false });
    expect(() => readSnippets('a.md', '```ts\nconst a = 1;')).toThrow('a.md:1: this fence is never closed');
  });

  it('find a type error at its line of the page, and let blocks import named ones', { timeout: 60_000 }, async () => {
    const snippets = page(
      '// file: one.ts\nexport const one: number = 1;',
      "import { one } from './one.ts';\nconst two: string = one;\nconsole.log(two);",
    );
    expect(await typeCheckSnippets('sample-types', snippets)).toEqual([
      expect.stringContaining("docs/guide/sample.md:10:7 TS2322: Type 'number'"),
    ]);
  });

  it('run a block and fail when it does', { timeout: 60_000 }, async () => {
    const { written } = writeSnippets('sample-run', page("// run\nconsole.log('done' as string);", '// run\nprocess.exit(3);'));
    expect(await runSnippet(written[0]!)).toBe('done');
    await expect(runSnippet(written[1]!)).rejects.toThrow('docs/guide/sample.md:9 ended with 3');
  });

  it('find npm scripts and commands that do not exist', () => {
    const good =
      "npm start && npm test\npnpm bench core\npnpm add zod\nnpx recado dev bot.ts # recado gone\nprintf 'oi' | npm start --silent -- --json";
    expect(findCommandProblems(shell(good), known)).toEqual([]);
    expect(findCommandProblems(shell('npm run gone\npnpm lost\nrecado vanish'), known)).toEqual([
      'README.md:2 the npm script gone does not exist',
      'README.md:3 the npm script lost does not exist',
      'README.md:4 recado vanish does not exist',
    ]);
  });

  it('read the commands from the help text', () => {
    const help =
      'Usage: recado [options]\n\nOptions:\n  -h, --help  display help\n\nCommands:\n  dev [options] <bot>  try a bot\n                       here\n  check <bot>\n  help [command]\n';
    expect(parseCommandList(help)).toEqual(['dev', 'check']);
    expect(parseCommandList('Error')).toBeUndefined();
  });
});
