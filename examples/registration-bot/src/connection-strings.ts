import { ConfigurationError } from '@recado/core';
import { type Environment, setting } from './config.ts';

/**
 * Where Redis is, when there is one: a URL, or `host:port` with options such as `password=…` and `ssl=true` after commas.
 * @throws ConfigurationError when it is neither. The message never shows the value.
 */
export function redisUrlSetting(env: Environment): string | undefined {
  const value = setting(env, ...REDIS_NAMES);
  if (value === undefined || /^rediss?:\/\/./.test(value)) return value;
  const [address = '', ...options] = value.split(',');
  const { password, ssl } = pairsOf(options);
  return urlOf(`${ssl === 'true' ? 'rediss' : 'redis'}://${address.trim()}`, REDIS_NAMES[0], { password });
}

/**
 * Where Postgres is, when there is one: a URL, or `Host=…;Port=…;Database=…;Username=…;Password=…`.
 * @throws ConfigurationError when it is neither. The message never shows the value.
 */
export function databaseUrlSetting(env: Environment): string | undefined {
  const value = setting(env, ...DATABASE_NAMES);
  if (value === undefined || /^postgres(?:ql)?:\/\/./.test(value)) return value;
  const { host = '', port = '5432', database = '', username, password } = pairsOf(value.split(';'));
  return urlOf(`postgres://${host}:${port}/${encodeURIComponent(database)}`, DATABASE_NAMES[0], { username, password });
}

/** `Name=value` pairs by their names in lower case. */
function pairsOf(texts: readonly string[]): { readonly [name: string]: string | undefined } {
  return Object.fromEntries(texts.map((text) => [text.split('=', 1)[0]?.trim().toLowerCase(), text.slice(text.indexOf('=') + 1).trim()]));
}

function urlOf(
  text: string,
  name: string,
  { username, password }: { readonly username?: string | undefined; readonly password?: string | undefined },
) {
  const url = URL.parse(text);
  if (url === null || url.hostname === '') {
    throw new ConfigurationError({
      message: `${name} cannot be read.`,
      hint: 'Write it as a URL, such as redis://redis:6379 or postgres://user:password@host:5432/userdb.',
    });
  }
  if (username !== undefined) url.username = encodeURIComponent(username);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

const REDIS_NAMES = ['ConnectionStrings__Redis', 'Redis', 'REDIS_URL'] as const;
const DATABASE_NAMES = ['ConnectionStrings__DefaultConnection', 'DATABASE_URL'] as const;
