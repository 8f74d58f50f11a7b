import { ConfigurationError } from '../../errors/configuration-error.ts';

/**
 * Loads a vendor's client when it is first needed.
 * @throws ConfigurationError when it is not installed.
 */
export async function importPeer<Library>(name: string, load: () => Promise<unknown>): Promise<Library> {
  try {
    return (await load()) as Library;
  } catch (cause) {
    throw new ConfigurationError(
      { message: `Cannot load "${name}".`, hint: `Run pnpm add ${name}, or pass the module as options.lib.` },
      { cause },
    );
  }
}
