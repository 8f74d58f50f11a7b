import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigurationError, createSealer, KeyMissingError, type KeyProvider, type Keyring, resolveKeyring } from '@recado/core';
import { type Environment, setting } from './environment.ts';

/**
 * The keys of the deployment: of the module that `RECADO_KEY_PROVIDER` names, else what `resolveKeyring` finds.
 * @throws KeyMissingError, ConfigurationError
 */
export async function openKeyring(env: Environment, keyFile: string): Promise<Keyring> {
  const path = setting(env, 'RECADO_KEY_PROVIDER');
  if (path === undefined) return resolveKeyring({ env, keyFile });
  const provider = await loadProvider(path);
  let keyring: Keyring;
  try {
    keyring = await provider.keyring();
  } catch (cause) {
    throw new KeyMissingError(`${path}, which RECADO_KEY_PROVIDER names, did not give one`, { cause });
  }
  createSealer(keyring);
  return keyring;
}

async function loadProvider(path: string): Promise<KeyProvider> {
  const { default: exported }: { readonly default?: Partial<KeyProvider> } = await import(pathToFileURL(resolve(path)).href).catch(
    (cause) => {
      throw new ConfigurationError(
        { message: `${path}, which RECADO_KEY_PROVIDER names, cannot be loaded.`, hint: 'Name a module; --debug shows the whole stack.' },
        { cause },
      );
    },
  );
  if (typeof exported?.keyring === 'function') return exported as KeyProvider;
  throw new ConfigurationError({
    message: `The default export of ${path}, which RECADO_KEY_PROVIDER names, is no provider of keys.`,
    hint: 'Export an object with a function keyring() that resolves a Keyring of @recado/core.',
  });
}
