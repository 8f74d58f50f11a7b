import { join } from 'node:path';
import type { Queue } from '@recado/core';
import { DATA_FILES } from './data-files.ts';
import { NAMESPACE } from './namespace.ts';
import type { WhenStopped } from './running-service.ts';
import type { ServiceEnvironment } from './service-environment.ts';

/** The queue all services share: BullMQ when Redis is set, else a file of this machine. What is not used is not loaded. */
export async function openQueue({ redisUrl, dataDir }: ServiceEnvironment, whenStopped: WhenStopped): Promise<Queue> {
  if (redisUrl === undefined) {
    const { createSqliteQueue } = await import('@recado/core/sqlite');
    const queue = createSqliteQueue({ path: join(dataDir, DATA_FILES.queue) });
    whenStopped(() => queue.close());
    return queue;
  }
  const { createBullmqQueue, createRedisClient } = await import('@recado/store-redis');
  const queue = createBullmqQueue({ redis: () => createRedisClient({ url: redisUrl }), prefix: NAMESPACE });
  whenStopped(() => queue.close());
  return queue;
}
