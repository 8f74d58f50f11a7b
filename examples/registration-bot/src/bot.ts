import { join } from 'node:path';
import { type BotService, defineBot } from '@recado/core';
import { botContent } from './bot-content.ts';
import { accountUrlSetting, portSetting } from './config.ts';
import { databaseUrlSetting } from './connection-strings.ts';
import { languageModelSetting } from './language-model.ts';
import { archiveData } from './services/message-archive/archive-data.ts';
import { createMessageArchive } from './services/message-archive/message-archive.ts';
import { openArchiveStore } from './services/message-archive/open-archive-store.ts';
import { createPiiUpdateWorker } from './services/pii-update-worker/pii-update-worker.ts';
import { accountData } from './services/user-account-api/account-data.ts';
import { openAccountStore } from './services/user-account-api/open-account-store.ts';
import { createUserAccountApi } from './services/user-account-api/user-account-api.ts';
import { createUserAccountClient } from './user-account-client.ts';

/** The registration system in one process: the bot, and beside it the account API, the update worker and the message archive. */
export default defineBot(({ dataDir, keyring, keys, queue, logger, env }) => {
  const accountUrl = accountUrlSetting(env);
  const databaseUrl = databaseUrlSetting(env);
  const services: BotService[] = [];
  let baseUrl: string | (() => string);
  if (accountUrl === undefined) {
    const port = portSetting(env, 0, 'UserAccountApi__Port', 'USER_ACCOUNT_API_PORT');
    const api = createUserAccountApi({
      openStore: () => openAccountStore({ databaseUrl, path: join(dataDir, 'accounts.db') }, keyring, keys),
      port,
    });
    services.push(api);
    baseUrl = () => api.url;
  } else {
    baseUrl = accountUrl;
  }
  const accounts = createUserAccountClient({ baseUrl });
  services.push(createPiiUpdateWorker({ queue, keyring, keys, accounts, logger }));
  services.push(createMessageArchive({ queue, openStore: () => openArchiveStore({ databaseUrl, path: join(dataDir, 'archive.db') }) }));
  const personalStores = async () => [
    accountData(
      accountUrl === undefined ? await openAccountStore({ databaseUrl, path: join(dataDir, 'accounts.db') }, keyring, keys) : accounts,
    ),
    archiveData(await openArchiveStore({ databaseUrl, path: join(dataDir, 'archive.db') })),
  ];
  return { ...botContent(accounts, { model: languageModelSetting(env) }), services, personalStores };
});
