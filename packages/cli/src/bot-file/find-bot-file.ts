import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigurationError } from '@recado/core';

/** Where a bot is looked for when none is named, in this order. */
export const DEFAULT_BOT_FILES = ['bot.ts', 'src/bot.ts', 'bot.js', 'src/bot.js'] as const;

/**
 * The bot file to work with, as an absolute path. A folder stands for the bot file in it.
 * @throws ConfigurationError when there is none.
 */
export function findBotFile(named: string | undefined, folder: string): string {
  const path = named === undefined ? folder : resolve(folder, named);
  if (!existsSync(path)) {
    throw new ConfigurationError({ message: `There is no bot file ${path}.`, hint: 'Name the file whose default export is defineBot(…).' });
  }
  if (!statSync(path).isDirectory()) return path;
  const found = DEFAULT_BOT_FILES.map((name) => join(path, name)).find((candidate) => existsSync(candidate));
  if (found !== undefined) return found;
  throw new ConfigurationError({
    message: `There is no ${DEFAULT_BOT_FILES.join(', ')} in ${path}.`,
    hint: 'Name the bot file, as in "recado dev my-bot.ts".',
  });
}
