import { ACCOUNT_URL_NAMES, accountUrlSetting, type Environment, requiredSetting } from '../../config.ts';
import { USER_PII_UPDATE_QUEUE } from '../../contracts/user-update-requested-event.ts';
import { healthRoute, listen } from '../../process/http-server.ts';
import { openKeyStore } from '../../process/open-key-store.ts';
import { openQueue } from '../../process/open-queue.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createUserAccountClient } from '../../user-account-client.ts';
import { createPiiUpdateWorker } from './pii-update-worker.ts';

/** The PII update worker alone, with a port for its health. */
export function startPiiUpdateWorker(env: Environment): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const environment = readServiceEnvironment(env, { port: 8080 });
    const { host, port, logger, keyring } = environment;
    const accounts = createUserAccountClient({ baseUrl: accountUrlSetting(env) ?? requiredSetting(env, ...ACCOUNT_URL_NAMES) });
    const queue = await openQueue(environment, whenStopped);
    const keys = await openKeyStore(environment, whenStopped);
    const worker = createPiiUpdateWorker({ queue, keyring: keyring(), keys, accounts, logger });
    await worker.start();
    whenStopped(() => worker.stop());
    const health = healthRoute('pii-update-worker', async () => ({ queue: await queue.balance(USER_PII_UPDATE_QUEUE) }));
    const server = await listen({ host, port, routes: { '/health': health } });
    whenStopped(() => server.close());
    return server.url;
  });
}
