import { join } from 'node:path';
import type { Environment } from '../../config.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import type { RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createUserAccountApi } from './user-account-api.ts';

/** The user account API alone. */
export async function startUserAccountApi(env: Environment): Promise<RunningService> {
  const { dataDir, host, port, keyring } = readServiceEnvironment(env, { port: 8080 });
  const api = createUserAccountApi({ path: join(dataDir, DATA_FILES.accounts), keyring: keyring(), host, port });
  await api.start();
  return { url: api.url, stop: () => api.stop() };
}
