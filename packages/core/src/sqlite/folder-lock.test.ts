import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolderInUseError } from '../errors/data-folder-in-use-error.ts';
import { lockFolder } from './folder-lock.ts';
import { childProcesses } from './test-support/child-process.ts';
import { temporaryFolder } from './test-support/temporary-folder.ts';

const folder = temporaryFolder();
const children = childProcesses();

it('refuses a folder that another process holds, at once, and has it when that one is killed', async () => {
  const path = folder.make();
  const child = children.start('hold-folder.ts', path);
  expect((await child.lines.next()).value).toBe('locked');
  expect(() => lockFolder(path)).toThrow(DataFolderInUseError);
  await child.kill();
  lockFolder(path).release();
});

it('excludes a second holder in this process too, until the first releases', () => {
  const path = join(folder.make(), 'new');
  const lock = lockFolder(path);
  expect(() => lockFolder(path)).toThrow(DataFolderInUseError);
  lock.release();
  lock.release();
  lockFolder(path).release();
});

it('keeps names apart', () => {
  const path = folder.make();
  const [one, two] = [lockFolder(path, 'one'), lockFolder(path, 'two')];
  one.release();
  two.release();
});
