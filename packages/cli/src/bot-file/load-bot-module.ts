import { pathToFileURL } from 'node:url';
import { type BotModule, ConfigurationError } from '@recado/core';

/**
 * Imports a bot file, TypeScript or JavaScript. The module stays in this process's cache: a new version needs a new process.
 * @throws ConfigurationError when it cannot be imported or its default export is no bot.
 */
export async function loadBotModule(path: string): Promise<BotModule> {
  const { default: exported } = await importFile(path);
  if (isBotModule(exported)) return exported;
  throw new ConfigurationError({
    message: `The default export of ${path} is ${exported === undefined ? 'missing' : 'not a bot'}.`,
    hint: 'Write "export default defineBot({ flows: […] })" with defineBot from @recado/core.',
  });
}

async function importFile(path: string): Promise<{ readonly default?: unknown }> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (cause) {
    throw new ConfigurationError(
      { message: `The bot file ${path} cannot be loaded: ${reasonOf(cause)}`, hint: 'Correct the file; --debug shows the whole stack.' },
      { cause },
    );
  }
}

/** Syntax errors say where only in the first lines of their stack. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const head = error instanceof SyntaxError ? error.stack?.split('\n\n')[0] : undefined;
  return head === undefined || head.startsWith('SyntaxError') ? error.message : `${error.message}\n${head}`;
}

function isBotModule(value: unknown): value is BotModule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'specVersion' in value &&
    value.specVersion === 1 &&
    'setUp' in value &&
    typeof value.setUp === 'function'
  );
}
