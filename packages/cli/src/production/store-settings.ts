import { ConfigurationError } from '@recado/core';
import { type Environment, isProduction, setting } from './environment.ts';

/** Where conversations are kept. */
export type StoreKind = 'redis' | 'postgres' | 'sqlite';

export interface StoreSettings {
  readonly kind: StoreKind;
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string | undefined;
}

/**
 * Reads where to keep what: `REDIS_URL` stands for Redis, else `DATABASE_URL` for Postgres, else files of this machine, which production
 * wants to be told in so many words.
 * @throws ConfigurationError
 */
export function storeSettings(env: Environment, wanted: StoreKind | undefined): StoreSettings {
  const redisUrl = setting(env, 'REDIS_URL', 'ConnectionStrings__Redis');
  const databaseUrl = setting(env, 'DATABASE_URL', 'ConnectionStrings__DefaultConnection');
  if (isProduction(env))
    for (const [name, url] of Object.entries({ REDIS_URL: redisUrl, DATABASE_URL: databaseUrl })) refuseKnownPassword(name, url);
  const kind = wanted ?? (redisUrl !== undefined ? 'redis' : databaseUrl !== undefined ? 'postgres' : undefined);
  if (kind === undefined && isProduction(env)) {
    throw new ConfigurationError({
      message: 'No store is configured, and NODE_ENV is production.',
      hint: 'Set REDIS_URL or DATABASE_URL, or say --store sqlite to keep everything in the data folder of this one machine.',
    });
  }
  if (kind === 'redis' && redisUrl === undefined) throw missing('redis', 'REDIS_URL');
  if (kind === 'postgres' && databaseUrl === undefined) throw missing('postgres', 'DATABASE_URL');
  return { kind: kind ?? 'sqlite', redisUrl, databaseUrl };
}

const missing = (kind: StoreKind, name: string) =>
  new ConfigurationError({ message: `--store ${kind} needs ${name}, which is not set.`, hint: `Set ${name} in the environment.` });

function refuseKnownPassword(name: string, url: string | undefined): void {
  const password = url === undefined ? undefined : URL.parse(url)?.password;
  if (password === undefined || !KNOWN_PASSWORDS.has(decodeURIComponent(password).toLowerCase())) return;
  throw new ConfigurationError({
    message: `${name} has a password that everybody knows, and NODE_ENV is production.`,
    hint: 'Give the server a password of its own.',
  });
}

/** Of examples and images. */
const KNOWN_PASSWORDS: ReadonlySet<string> = new Set(['redis123', 'admin123', 'admin', 'password', 'postgres', 'secret', 'changeme']);
