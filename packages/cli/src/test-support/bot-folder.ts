import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HELLO_BOT = fileURLToPath(new URL('../__fixtures__/hello-bot/bot.ts', import.meta.url));

/** A folder of its own with a copy of the hello bot, for tests that change it or keep data in it. */
export interface BotFolder extends Disposable {
  readonly path: string;
  /** Rewrites the bot file. */
  edit(change: (source: string) => string): void;
}

export function createBotFolder(source = readFileSync(HELLO_BOT, 'utf8')): BotFolder {
  const path = mkdtempSync(join(tmpdir(), 'recado-cli-'));
  const file = join(path, 'bot.ts');
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(path, 'node_modules'));
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  writeFileSync(file, source);
  return {
    path,
    edit: (change) => writeFileSync(file, change(readFileSync(file, 'utf8'))),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
