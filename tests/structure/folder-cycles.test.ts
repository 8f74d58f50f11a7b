import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFolderCycles } from './folder-cycles.ts';
import { aFolderWith, repositoryRoot } from './repository.ts';

describe('cycles between folders', () => {
  it('are reported for core, and fail nothing', () => {
    const cycles = findFolderCycles(join(repositoryRoot, 'packages/core/src'));
    if (cycles.length > 0) console.info(`Folders of core that import each other: ${cycles.join(', ')}.`);
  });

  it('are seen in value imports and not in type imports', () => {
    const folder = aFolderWith({
      'flow/a.ts': "import { b } from '../text/b.ts'; import type { C } from '../intent/c.ts';",
      'text/b.ts': "import { a } from '../flow/a.ts'; export const b = a;",
      'intent/c.ts': "import { a } from '../flow/a.ts';",
    });
    expect(findFolderCycles(folder)).toEqual(['flow ↔ text']);
  });
});
