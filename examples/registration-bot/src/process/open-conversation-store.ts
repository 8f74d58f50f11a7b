import { join } from 'node:path';
import type { BotRole, ConversationStore } from '@recado/core';
import { DATA_FILES } from './data-files.ts';
import { NAMESPACE } from './namespace.ts';
import type { WhenStopped } from './running-service.ts';
import type { ServiceEnvironment } from './service-environment.ts';

/** Where conversations are kept: Redis when it is set, for any number of processes, else a file of this machine for one process. */
export async function openConversationStore(
  { redisUrl, dataDir, logger }: ServiceEnvironment,
  roles: readonly BotRole[],
  whenStopped: WhenStopped,
): Promise<ConversationStore> {
  if (redisUrl === undefined) {
    const { createSqliteConversationStore, lockFolder } = await import('@recado/core/sqlite');
    const lock = lockFolder(dataDir, 'bot');
    whenStopped(() => lock.release());
    const store = createSqliteConversationStore({ path: join(dataDir, DATA_FILES.conversations) });
    whenStopped(() => store.close());
    return store;
  }
  const { createRedisClient, createRedisConversationStore } = await import('@recado/store-redis');
  const worksOn = [
    ...(roles.includes('worker') ? (['turn'] as const) : []),
    ...(roles.includes('dispatcher') ? (['outbox', 'job'] as const) : []),
  ];
  const store = createRedisConversationStore({ redis: () => createRedisClient({ url: redisUrl }), prefix: NAMESPACE, worksOn, logger });
  whenStopped(() => store.close());
  return store;
}
