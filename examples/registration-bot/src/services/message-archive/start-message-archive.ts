import { join } from 'node:path';
import { createSqliteQueue } from '@recado/core/sqlite';
import type { Environment } from '../../config.ts';
import { WHATSAPP_MESSAGES_QUEUE } from '../../contracts/message-received-event.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import { healthRoute, listen } from '../../process/http-server.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createMessageArchive } from './message-archive.ts';

/** The message archive alone, with a port for its health. It asks for no key. */
export function startMessageArchive(env: Environment): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const { dataDir, host, port } = readServiceEnvironment(env, { port: 8080 });
    const queue = createSqliteQueue({ path: join(dataDir, DATA_FILES.queue) });
    whenStopped(() => queue.close());
    const archive = createMessageArchive({ queue, path: join(dataDir, DATA_FILES.archive) });
    await archive.start();
    whenStopped(() => archive.stop());
    const health = healthRoute('message-archive', async () => ({ queue: await queue.balance(WHATSAPP_MESSAGES_QUEUE) }));
    const server = await listen({ host, port, routes: { '/health': health } });
    whenStopped(() => server.close());
    return server.url;
  });
}
