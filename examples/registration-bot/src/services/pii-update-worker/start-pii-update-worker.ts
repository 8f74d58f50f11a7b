import { join } from 'node:path';
import { createSqliteQueue } from '@recado/core/sqlite';
import { ACCOUNT_URL_NAMES, accountUrlSetting, type Environment, requiredSetting } from '../../config.ts';
import { USER_PII_UPDATE_QUEUE } from '../../contracts/user-update-requested-event.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import { healthRoute, listen } from '../../process/http-server.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createUserAccountClient } from '../../user-account-client.ts';
import { createPiiUpdateWorker } from './pii-update-worker.ts';

/** The PII update worker alone, with a port for its health. */
export function startPiiUpdateWorker(env: Environment): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const { dataDir, host, port, logger, keyring } = readServiceEnvironment(env, { port: 8080 });
    const accounts = createUserAccountClient({ baseUrl: accountUrlSetting(env) ?? requiredSetting(env, ...ACCOUNT_URL_NAMES) });
    const queue = createSqliteQueue({ path: join(dataDir, DATA_FILES.queue) });
    whenStopped(() => queue.close());
    const worker = createPiiUpdateWorker({ queue, keyring: keyring(), accounts, logger });
    await worker.start();
    whenStopped(() => worker.stop());
    const health = healthRoute('pii-update-worker', async () => ({ queue: await queue.balance(USER_PII_UPDATE_QUEUE) }));
    const server = await listen({ host, port, routes: { '/health': health } });
    whenStopped(() => server.close());
    return server.url;
  });
}
