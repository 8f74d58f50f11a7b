import { ConfigurationError } from '@recado/core';

/** Environment variables, such as `process.env`. */
export type Environment = { readonly [name: string]: string | undefined };

/** The first of several names that is set to something. The first is the one that documents and messages use. */
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
  throw new ConfigurationError({ message: `${names[0]} is not set.`, hint: `Set ${names.join(' or ')} in the environment.` });
}

export const isProduction = (env: Environment): boolean => env.NODE_ENV === 'production';

/** Whether the environment names a collector. */
export const wantsTraces = (env: Environment): boolean =>
  setting(env, 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT') !== undefined;
