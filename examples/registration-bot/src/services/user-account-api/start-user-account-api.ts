import { join } from 'node:path';
import type { Environment } from '../../config.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import type { RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { openAccountStore } from './open-account-store.ts';
import { createUserAccountApi } from './user-account-api.ts';

/** The user account API alone. */
export async function startUserAccountApi(env: Environment): Promise<RunningService> {
  const { dataDir, databaseUrl, host, port, keyring } = readServiceEnvironment(env, { port: 8080 });
  const key = keyring();
  const openStore = () => openAccountStore({ databaseUrl, path: join(dataDir, DATA_FILES.accounts) }, key);
  const api = createUserAccountApi({ openStore, host, port });
  await api.start();
  return { url: api.url, stop: () => api.stop() };
}
