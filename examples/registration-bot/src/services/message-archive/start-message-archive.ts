import { join } from 'node:path';
import type { Environment } from '../../config.ts';
import { WHATSAPP_MESSAGES_QUEUE } from '../../contracts/message-received-event.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import { healthRoute, listen } from '../../process/http-server.ts';
import { openQueue } from '../../process/open-queue.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createMessageArchive } from './message-archive.ts';
import { openArchiveStore } from './open-archive-store.ts';

/** The message archive alone, with a port for its health. It asks for no key. */
export function startMessageArchive(env: Environment): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const environment = readServiceEnvironment(env, { port: 8080 });
    const { dataDir, databaseUrl, host, port } = environment;
    const queue = await openQueue(environment, whenStopped);
    const openStore = () => openArchiveStore({ databaseUrl, path: join(dataDir, DATA_FILES.archive) });
    const archive = createMessageArchive({ queue, openStore });
    await archive.start();
    whenStopped(() => archive.stop());
    const health = healthRoute('message-archive', async () => ({ queue: await queue.balance(WHATSAPP_MESSAGES_QUEUE) }));
    const server = await listen({ host, port, routes: { '/health': health } });
    whenStopped(() => server.close());
    return server.url;
  });
}
