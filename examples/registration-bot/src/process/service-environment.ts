import { join } from 'node:path';
import { ConfigurationError, createJsonLogger, type Keyring, type Logger, parseKeyring, resolveKeyring } from '@recado/core';
import { type Environment, portSetting, setting } from '../config.ts';
import { DATA_FILES } from './data-files.ts';

/** What every service of the system reads from its environment. */
export interface ServiceEnvironment {
  readonly env: Environment;
  readonly dataDir: string;
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
      message: `${unused.join(', ')} cannot be used: this system keeps its data and queues in SQLite for now.`,
      hint: 'Unset them, and give all services of one machine the same RECADO_DATA_DIR.',
    });
  }
  const dataDir = setting(env, 'RECADO_DATA_DIR') ?? '.recado';
  return {
    env,
    dataDir,
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

const NOT_YET = [
  'ConnectionStrings__DefaultConnection',
  'DATABASE_URL',
  'ConnectionStrings__Redis',
  'Redis',
  'REDIS_URL',
  'MongoDB__ConnectionString',
  'AWS__WhatsAppMessagesQueueUrl',
  'AWS__SqsQueueUrl',
  'AWS__UserPiiUpdateQueueUrl',
];
