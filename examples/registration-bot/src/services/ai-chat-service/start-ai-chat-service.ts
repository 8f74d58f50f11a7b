import type { Environment } from '../../config.ts';
import type { RunningService } from '../../process/running-service.ts';
import { startChat } from './start-chat.ts';

/** The bot alone, on WhatsApp's Cloud API. It takes Meta's webhooks too, so it needs no proxy. */
export const startAiChatService = (env: Environment): Promise<RunningService> =>
  startChat(env, { name: 'ai-chat-service', roles: ['webhook', 'worker', 'dispatcher', 'timers'] });
