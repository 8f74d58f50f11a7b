import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  ConfigurationError,
  createFilePrivacyJournal,
  createPersonKeys,
  createPersonRights,
  createSealer,
  type History,
  type Keyring,
  type PersonalStore,
  type PersonKeys,
  type PersonRights,
  type PrivacyJournal,
  type ReadableHistory,
  silentLogger,
} from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { loadBotModule } from '../../bot-file/load-bot-module.ts';
import { DATA_FILES } from '../../dev/data-files.ts';
import type { Environment } from '../../production/environment.ts';
import { openKeyring } from '../../production/open-keyring.ts';
import { type OpenedStores, openStores } from '../../production/open-stores.ts';
import { type StoreKind, type StoreSettings, storeSettings } from '../../production/store-settings.ts';

export interface PrivacyPlaces {
  readonly dataDir: string;
  readonly store?: StoreKind;
  readonly namespace: string;
}

export interface OpenedPlaces {
  readonly keys: PersonKeys;
  readonly journal: PrivacyJournal;
}

/** Opens keys and journal beside whoever runs on them. @throws ConfigurationError when there is nothing yet. */
export function withPlaces<T>(
  options: PrivacyPlaces,
  cwd: string,
  env: Environment,
  work: (places: OpenedPlaces) => Promise<T>,
): Promise<T> {
  return withStores(options, cwd, env, ({ sealer, stores, journal }) =>
    work({ keys: createPersonKeys({ sealer, store: stores.keys }), journal }),
  );
}

/** The rights of people over the toolkit's stores, and over what a bot keeps besides. */
export function withRights<T>(
  options: PrivacyPlaces & { readonly bot?: string },
  cwd: string,
  env: Environment,
  work: (rights: PersonRights) => Promise<T>,
): Promise<T> {
  return withStores(options, cwd, env, async ({ sealer, keyring, stores, journal, dataDir }) => {
    const module = await loadBotModule(findBotFile(options.bot, cwd));
    const ownFolder = join(dataDir, DATA_FILES.botFolder);
    await mkdir(ownFolder, { recursive: true, mode: 0o700 });
    const { store, queue, keys } = stores;
    const { personalStores, history, vault, consents } = await module.setUp({
      dataDir: ownFolder,
      keyring,
      keys,
      queue,
      logger: silentLogger,
      env,
    });
    const own: readonly PersonalStore[] = (await personalStores?.()) ?? [];
    try {
      return await work(
        createPersonRights({
          sealer,
          keys: createPersonKeys({ sealer, store: keys }),
          store,
          queue,
          ...(isReadable(history) ? { history } : {}),
          ...(vault === undefined ? {} : { vault }),
          ...(consents === undefined ? {} : { consents }),
          stores: own,
          journal,
        }),
      );
    } finally {
      for (const place of [...own, vault, consents]) await place?.close?.();
    }
  });
}

/** One that is only written to is the author's to erase. */
const isReadable = (history: History | undefined): history is ReadableHistory =>
  history !== undefined && 'export' in history && 'erase' in history;

interface Opened {
  readonly sealer: ReturnType<typeof createSealer>;
  readonly keyring: Keyring;
  readonly stores: OpenedStores;
  readonly journal: PrivacyJournal;
  readonly dataDir: string;
}

async function withStores<T>(options: PrivacyPlaces, cwd: string, env: Environment, work: (opened: Opened) => Promise<T>): Promise<T> {
  const settings = storeSettings(env, options.store);
  const dataDir = resolve(cwd, options.dataDir);
  if (settings.kind === 'sqlite' && !existsSync(join(dataDir, DATA_FILES.store))) {
    throw new ConfigurationError({ message: `Nobody has talked in "${options.dataDir}" yet.`, hint: 'Name the folder with --data-dir.' });
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const keyring = await openKeyring(env, join(dataDir, DATA_FILES.key));
  const { namespace } = options;
  const shared = { namespace, roles: [], isProduction: false, accepted: [], logger: silentLogger, isBeside: true };
  const stores = await openStores({ ...shared, settings, dataDir });
  const journal = await openJournal(settings, namespace, dataDir);
  try {
    return await work({ sealer: createSealer(keyring), keyring, stores, journal, dataDir });
  } finally {
    await journal.close();
    await stores.close();
  }
}

/** Where everybody who may ask sees it: in Postgres when there is one, else beside the data of this machine. */
async function openJournal({ kind, databaseUrl }: StoreSettings, schema: string, dataDir: string): Promise<PrivacyJournal> {
  if (kind === 'sqlite' || databaseUrl === undefined) return createFilePrivacyJournal({ path: join(dataDir, DATA_FILES.journal) });
  const { createPgPool, createPostgresPrivacyJournal } = await import('@recado/store-postgres');
  return createPostgresPrivacyJournal({ pool: () => createPgPool({ connectionString: databaseUrl }), schema });
}
