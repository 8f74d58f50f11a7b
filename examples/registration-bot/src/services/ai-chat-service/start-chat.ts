import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import { type BotRole, createBot, StoreUnavailableError } from '@recado/core';
import { botContent } from '../../bot-content.ts';
import { ACCOUNT_URL_NAMES, accountUrlSetting, type Environment, requiredSetting, setting } from '../../config.ts';
import { languageModelSetting } from '../../language-model.ts';
import { healthRoute, listen } from '../../process/http-server.ts';
import { openConversationStore } from '../../process/open-conversation-store.ts';
import { openKeyStore } from '../../process/open-key-store.ts';
import { openLlmSpending } from '../../process/open-llm-spending.ts';
import { openQueue } from '../../process/open-queue.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createUserAccountClient } from '../../user-account-client.ts';

export interface ChatPart {
  readonly name: string;
  readonly roles: readonly BotRole[];
}

/** What a process does of the bot. */
export function startChat(env: Environment, { name, roles }: ChatPart): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const environment = readServiceEnvironment(env, { port: 8080 });
    const { host, port, logger, keyring } = environment;
    const accounts = createUserAccountClient({ baseUrl: accountUrlSetting(env) ?? requiredSetting(env, ...ACCOUNT_URL_NAMES) });
    const transport = createCloudApiTransport({ ...whatsAppSettings(env), logger });
    const model = languageModelSetting(env);
    const spending = model === undefined ? undefined : await openLlmSpending(environment, whenStopped);
    const { webhookPath = '/webhook', ...content } = botContent(accounts, { model, spending });
    const store = await openConversationStore(environment, roles, whenStopped);
    const queue = await openQueue(environment, whenStopped);
    const keys = await openKeyStore(environment, whenStopped);
    const bot = createBot({ ...content, ...AFTER_A_CRASH, transport, store, queue, keyring: keyring(), keys, logger, roles });
    await bot.start();
    whenStopped(() => bot.stop());
    const health = healthRoute(name, async () => {
      const { ready, checks } = await bot.health();
      if (!ready) throw new StoreUnavailableError('its health says so');
      return { checks, ledger: await store.ledger.balance() };
    });
    const webhook = roles.includes('webhook') ? { [webhookPath]: transport.nodeHandler } : {};
    const server = await listen({ host, port, routes: { ...webhook, '/health': health } });
    whenStopped(() => server.close());
    return server.url;
  });
}

/** How soon another process goes on with what one that died had begun. */
const AFTER_A_CRASH = { turns: { leaseMs: 5_000 }, sending: { leaseMs: 15_000 } };

function whatsAppSettings(env: Environment) {
  const graphUrl = setting(env, 'WhatsApp__GraphUrl', 'WHATSAPP_GRAPH_URL');
  return {
    phoneNumberId: requiredSetting(env, 'WhatsApp__PhoneNumberId', 'WHATSAPP_PHONE_NUMBER_ID'),
    accessToken: requiredSetting(env, 'WhatsApp__AccessToken', 'WHATSAPP_ACCESS_TOKEN'),
    appSecret: requiredSetting(env, 'WhatsApp__AppSecret', 'WHATSAPP_APP_SECRET'),
    verifyToken: requiredSetting(env, 'WhatsApp__VerifyToken', 'WHATSAPP_VERIFY_TOKEN'),
    ...(graphUrl === undefined ? {} : { graphUrl }),
  };
}
