import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchFolder } from './watch-folder.ts';

let folder: string;
let stop: () => void;
let changes = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recado-watch-'));
  for (const name of ['flows', '.recado', 'node_modules', 'data']) mkdirSync(join(folder, name));
  changes = 0;
  stop = watchFolder({ folder, ignore: [join(folder, 'data')], onChange: () => (changes += 1), debounceMs: 10 });
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

it('tells of a changed source, in folders below too, also new ones', async () => {
  writeFileSync(join(folder, 'bot.ts'), '1');
  await expect.poll(() => changes, { timeout: 10_000 }).toBe(1);
  writeFileSync(join(folder, 'flows/menu.json'), '{}');
  await expect.poll(() => changes, { timeout: 10_000 }).toBe(2);
});

it('leaves data, packages, hidden folders and other files alone', async () => {
  for (const path of ['data/a.ts', 'node_modules/a.ts', '.recado/a.ts', 'notes.txt']) writeFileSync(join(folder, path), '1');
  writeFileSync(join(folder, 'bot.ts'), '1');
  await expect.poll(() => changes, { timeout: 10_000 }).toBe(1);
});
