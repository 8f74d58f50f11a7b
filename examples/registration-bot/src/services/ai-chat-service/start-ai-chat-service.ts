import { join } from 'node:path';
import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import { createBot } from '@recado/core';
import { createSqliteConversationStore, createSqliteQueue, lockFolder } from '@recado/core/sqlite';
import { botContent } from '../../bot-content.ts';
import { ACCOUNT_URL_NAMES, accountUrlSetting, type Environment, requiredSetting, setting } from '../../config.ts';
import { DATA_FILES } from '../../process/data-files.ts';
import { healthRoute, listen } from '../../process/http-server.ts';
import { openService, type RunningService } from '../../process/running-service.ts';
import { readServiceEnvironment } from '../../process/service-environment.ts';
import { createUserAccountClient } from '../../user-account-client.ts';

/** The bot alone, on WhatsApp's Cloud API: it takes Meta's webhooks itself, so it does the work of the proxy too. */
export function startAiChatService(env: Environment): Promise<RunningService> {
  return openService(async (whenStopped) => {
    const { dataDir, host, port, logger, keyring } = readServiceEnvironment(env, { port: 8080 });
    const accounts = createUserAccountClient({ baseUrl: accountUrlSetting(env) ?? requiredSetting(env, ...ACCOUNT_URL_NAMES) });
    const transport = createCloudApiTransport({ ...whatsAppSettings(env), logger });
    const { webhookPath = '/webhook', ...content } = botContent(accounts);

    const lock = lockFolder(dataDir, 'bot');
    whenStopped(() => lock.release());
    const store = createSqliteConversationStore({ path: join(dataDir, DATA_FILES.conversations) });
    whenStopped(() => store.close());
    const queue = createSqliteQueue({ path: join(dataDir, DATA_FILES.queue) });
    whenStopped(() => queue.close());
    const bot = createBot({ ...content, transport, store, queue, keyring: keyring(), logger });
    await bot.start();
    whenStopped(() => bot.stop());
    const health = healthRoute('ai-chat-service', async () => ({ ledger: await store.ledger.balance() }));
    const server = await listen({ host, port, routes: { [webhookPath]: transport.nodeHandler, '/health': health } });
    whenStopped(() => server.close());
    return server.url;
  });
}

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
