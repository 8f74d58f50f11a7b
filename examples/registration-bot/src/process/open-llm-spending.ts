import type { LlmSpending } from '@recado/core';
import { NAMESPACE } from './namespace.ts';
import type { WhenStopped } from './running-service.ts';
import type { ServiceEnvironment } from './service-environment.ts';

/** What language models took, of all processes together when Redis is set; else each counts for itself. */
export async function openLlmSpending({ redisUrl }: ServiceEnvironment, whenStopped: WhenStopped): Promise<LlmSpending | undefined> {
  if (redisUrl === undefined) return undefined;
  const { createRedisClient, createRedisLlmSpending } = await import('@recado/store-redis');
  const spending = createRedisLlmSpending({ redis: () => createRedisClient({ url: redisUrl }), prefix: NAMESPACE });
  whenStopped(() => spending.close());
  return spending;
}
