import { join } from 'node:path';
import type { Environment } from '../../config.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import { openKeyStore } from '../../process/open-key-store.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { openAccountStore } from './open-account-store.ts';
import { createUserAccountApi } from './user-account-api.ts';

/** The user account API alone. */
export function startUserAccountApi(env: Environment): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const environment = readServiceEnvironment(env, { port: 8080 });
    const { dataDir, databaseUrl, host, port } = environment;
    const keyring = environment.keyring();
    const keys = await openKeyStore(environment, whenStopped);
    const openStore = () => openAccountStore({ databaseUrl, path: join(dataDir, DATA_FILES.accounts) }, keyring, keys);
    const api = createUserAccountApi({ openStore, host, port });
    await api.start();
    whenStopped(() => api.stop());
    return api.url;
  });
}
