import { join } from 'node:path';
import { ConfigurationError, createJsonLogger, type Keyring, type Logger, parseKeyring, resolveKeyring } from '@recado/core';
import { type Environment, portSetting, setting } from '../config.ts';
import { databaseUrlSetting, redisUrlSetting } from '../connection-strings.ts';
import { DATA_FILES } from './data-files.ts';

/** What every service of the system reads from its environment. */
export interface ServiceEnvironment {
  readonly env: Environment;
  readonly dataDir: string;
  /** Where Redis is, when conversations and jobs are there. */
  readonly redisUrl: string | undefined;
  /** Where Postgres is, when accounts and history are there. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** `0`: a free one. */
  readonly port: number;
  readonly logger: Logger;
  /** Made on first use when none is configured, which production refuses. */
  keyring(): Keyring;
}

/** @throws ConfigurationError for what cannot be used, also for servers this system does not speak to yet: nothing falls back silently. */
export function readServiceEnvironment(
  env: Environment,
  { port, logger = createJsonLogger() }: { readonly port: number; readonly logger?: Logger },
): ServiceEnvironment {
  const unused = NOT_YET.filter((name) => setting(env, name) !== undefined);
  if (unused.length > 0) {
    throw new ConfigurationError({
      message: `${unused.join(', ')} cannot be used: this system does not speak to such a server.`,
      hint: 'Unset them. Queues are in Redis (REDIS_URL), the history is in Postgres (DATABASE_URL); without those both are files.',
    });
  }
  const dataDir = setting(env, 'RECADO_DATA_DIR') ?? '.recado';
  return {
    env,
    dataDir,
    redisUrl: redisUrlSetting(env),
    databaseUrl: databaseUrlSetting(env),
    host: setting(env, 'HOST') ?? '127.0.0.1',
    port: portSetting(env, port, 'PORT'),
    logger,
    keyring: () =>
      withSaltKey(
        resolveKeyring({ env, keyFile: join(dataDir, DATA_FILES.key) }),
        setting(env, 'Anonymization__SaltKey', 'ANONYMIZATION_SALT_KEY'),
      ),
  };
}

/** The salt key makes pseudonyms and lookups in place of the key that seals. */
function withSaltKey(keyring: Keyring, saltKey: string | undefined): Keyring {
  return saltKey === undefined ? keyring : { ...keyring, lookup: { ...parseKeyring(saltKey).current, id: 'lookup' } };
}

const NOT_YET = ['MongoDB__ConnectionString', 'AWS__WhatsAppMessagesQueueUrl', 'AWS__SqsQueueUrl', 'AWS__UserPiiUpdateQueueUrl'];
