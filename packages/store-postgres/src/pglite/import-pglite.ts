import { ConfigurationError } from '@recado/core';
import type { PgliteLibrary } from './pglite-library.ts';

/** Loads the package when it is first needed. `load` stands in for the import in tests. */
export async function importPglite(load: () => Promise<PgliteLibrary> = loadPackage): Promise<PgliteLibrary> {
  try {
    return await load();
  } catch (error) {
    throw new ConfigurationError(
      {
        message: 'Cannot load "@electric-sql/pglite".',
        hint: 'Run pnpm add @electric-sql/pglite, or pass it as options.lib.',
      },
      { cause: error },
    );
  }
}

async function loadPackage(): Promise<PgliteLibrary> {
  return (await import('@electric-sql/pglite')) as PgliteLibrary;
}
