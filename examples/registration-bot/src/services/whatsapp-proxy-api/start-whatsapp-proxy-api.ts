import { ConfigurationError } from '@recado/core';
import type { Environment } from '../../config.ts';
import { redisUrlSetting } from '../../connection-strings.ts';
import type { RunningService } from '../../process/running-service.ts';
import { startChat } from '../ai-chat-service/start-chat.ts';

/** Takes Meta's webhooks and nothing else: a message is durable in the shared store when Meta has its answer. Any number may run. */
export async function startWhatsAppProxyApi(env: Environment): Promise<RunningService> {
  if (redisUrlSetting(env) === undefined) {
    throw new ConfigurationError({
      message: 'The proxy hands messages to the chat service through Redis, which is not set.',
      hint: 'Set REDIS_URL, or start ai-chat-service alone: it takes webhooks itself.',
    });
  }
  return startChat(env, { name: 'whatsapp-proxy-api', roles: ['webhook'] });
}
