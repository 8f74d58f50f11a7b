import { ConfigurationError } from '@recado/core';

export type Environment = { readonly [name: string]: string | undefined };

/** The first of several names that is set; the first name is the official one, the others are short aliases. */
export function setting(env: Environment, ...names: readonly [string, ...string[]]): string | undefined {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** @throws ConfigurationError when none of the names is set. */
export function requiredSetting(env: Environment, ...names: readonly [string, ...string[]]): string {
  const value = setting(env, ...names);
  if (value !== undefined) return value;
  throw new ConfigurationError({ message: `${names[0]} is not set.`, hint: `Set ${names.join(' or ')} in the environment or in .env.` });
}

/** A TCP port. @throws ConfigurationError when it is none. */
export function portSetting(env: Environment, fallback: number, ...names: readonly [string, ...string[]]): number {
  const value = setting(env, ...names);
  if (value === undefined) return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigurationError({ message: `${names[0]} is not a port.`, hint: 'Give a number from 0 (a free one) to 65535.' });
}

/** Where the user account API is, when it runs elsewhere. @throws ConfigurationError when it is no URL. */
export function accountUrlSetting(env: Environment): string | undefined {
  const value = setting(env, ...ACCOUNT_URL_NAMES);
  if (value === undefined || URL.canParse(value)) return value;
  throw new ConfigurationError({ message: `${ACCOUNT_URL_NAMES[0]} is not a URL.`, hint: 'Write it as http://user-account-api:8080.' });
}

export const ACCOUNT_URL_NAMES = ['UserAccountApi__BaseUrl', 'USER_ACCOUNT_API_URL'] as const;
