import { randomBytes } from 'node:crypto';
import { createEmulator, type ReceivedMessage } from '@recado/emulator';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeAll, closeLater } from '../testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID, RAW_VALUES } from '../testing/sample.ts';
import { filesHolding, temporaryFolder } from '../testing/temporary-folder.ts';
import { createUserAccountClient } from '../user-account-client.ts';
import { startAiChatService } from './ai-chat-service/start-ai-chat-service.ts';
import { startMessageArchive } from './message-archive/start-message-archive.ts';
import { startPiiUpdateWorker } from './pii-update-worker/start-pii-update-worker.ts';
import { startUserAccountApi } from './user-account-api/start-user-account-api.ts';

afterEach(closeAll);

/** The four services, each as its `main.ts` starts it, and WhatsApp emulated in front of them. */
async function startSystem() {
  const folder = temporaryFolder();
  let chatUrl: string | undefined;
  const emulator = await createEmulator({
    webhook: { url: () => chatUrl && `${chatUrl}/api/whatsapp/webhook`, appSecret: 'segredo', verifyToken: 'palavra' },
    statusDelaysMs: { sent: 1, delivered: 2, read: 3 },
  });
  closeLater(() => emulator.close());
  const env = { RECADO_DATA_DIR: folder, RECADO_KEY: randomBytes(32).toString('base64'), PORT: '0' };
  const accountApi = await startUserAccountApi(env);
  closeLater(accountApi.stop);
  const withAccounts = { ...env, UserAccountApi__BaseUrl: accountApi.url };
  const archive = await startMessageArchive(env);
  closeLater(archive.stop);
  const startWorker = async () => {
    const worker = await startPiiUpdateWorker(withAccounts);
    closeLater(worker.stop);
    return worker;
  };
  const chat = await startAiChatService({
    ...withAccounts,
    Anonymization__SaltKey: randomBytes(32).toString('base64'),
    WhatsApp__PhoneNumberId: emulator.config.phoneNumberId,
    WhatsApp__AccessToken: emulator.config.accessToken,
    WhatsApp__AppSecret: 'segredo',
    WhatsApp__VerifyToken: 'palavra',
    WhatsApp__GraphUrl: emulator.baseUrl,
  });
  closeLater(chat.stop);
  chatUrl = chat.url;
  const accounts = createUserAccountClient({ baseUrl: accountApi.url });
  return {
    folder,
    emulator,
    chat,
    archive,
    accountApi,
    accounts,
    startWorker,
    ana: emulator.user({ phone: ANA_WHATSAPP_ID, name: 'Ana' }),
  };
}

const holds = (words: RegExp) => (message: ReceivedMessage) => words.test(message.text ?? '');
const health = async (url: string) => {
  const response = await fetch(`${url}/health`);
  return { status: response.status, body: await response.json() };
};

describe('the system as separate services', () => {
  it('registers over WhatsApp, and brings an update once when its worker comes back', async () => {
    const { ana, accounts, emulator, folder, startWorker, archive } = await startSystem();
    expect(await emulator.verifyWebhook()).toBe(true);
    for (const [says, hears] of [
      ['oi', /Como posso ajudar/],
      ['quero me cadastrar', /nome completo/],
      ['Ana Souza', /telefone/],
      ['este', /e-mail/],
      ['ana@errado.com', /endereço/],
      [ANA.address.text, /Confira/],
      ['sim', /Pronto, Ana!/],
      ['quero trocar meu e-mail', /e-mail novo/],
      ['ana.souza@exemplo.com.br', /Posso confirmar/],
      ['sim', /Em instantes/],
    ] as const) {
      await ana.say(says);
      await ana.next(holds(hears));
    }
    expect(await accounts.find(ANA_WHATSAPP_ID)).toMatchObject({ email: 'ana@errado.com', revision: 1 });

    const worker = await startWorker();
    await vi.waitFor(async () => expect(await accounts.find(ANA_WHATSAPP_ID)).toMatchObject({ ...ANA, revision: 2 }), { timeout: 5_000 });
    await vi.waitFor(async () => expect((await health(worker.url)).body).toMatchObject({ queue: { done: 1, active: 0 } }), {
      timeout: 5_000,
    });
    await vi.waitFor(async () => expect((await health(archive.url)).body).toMatchObject({ queue: { done: 10, waiting: 0 } }), {
      timeout: 5_000,
    });
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
  });

  it('answers for the health of each service', async () => {
    const { chat, archive, accountApi, startWorker } = await startSystem();
    const worker = await startWorker();
    for (const [url, service] of [
      [chat.url, 'ai-chat-service'],
      [archive.url, 'message-archive'],
      [worker.url, 'pii-update-worker'],
      [accountApi.url, 'user-account-api'],
    ] as const) {
      expect(await health(url)).toEqual({ status: 200, body: expect.objectContaining({ status: 'ok', service }) });
    }
  });

  it('refuses a forged webhook and paths it does not know', async () => {
    const { chat } = await startSystem();
    const forged = { method: 'POST', body: '{}', headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` } };
    expect((await fetch(`${chat.url}/api/whatsapp/webhook`, forged)).status).toBe(401);
    expect((await fetch(`${chat.url}/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
  });

  it('lets one chat service only work on a data folder', async () => {
    const { folder, accountApi } = await startSystem();
    const second = startAiChatService({
      RECADO_DATA_DIR: folder,
      USER_ACCOUNT_API_URL: accountApi.url,
      WHATSAPP_PHONE_NUMBER_ID: '106540352240001',
      WHATSAPP_ACCESS_TOKEN: 'token',
      WHATSAPP_APP_SECRET: 'segredo',
      WHATSAPP_VERIFY_TOKEN: 'palavra',
    });
    await expect(second).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
  });
});

describe('starting a service', () => {
  it.each([
    [{}, 'UserAccountApi__BaseUrl is not set'],
    [{ USER_ACCOUNT_API_URL: 'http://127.0.0.1:1', PORT: 'eighty' }, 'PORT is not a port'],
    [{ USER_ACCOUNT_API_URL: 'http://127.0.0.1:1', MongoDB__ConnectionString: 'mongodb://db' }, 'MongoDB__ConnectionString cannot be used'],
    [{ USER_ACCOUNT_API_URL: 'http://127.0.0.1:1', NODE_ENV: 'production' }, 'RECADO_KEY'],
    [{ USER_ACCOUNT_API_URL: 'http://127.0.0.1:1', Anonymization__SaltKey: 'short' }, 'key'],
  ])('is refused with %j', async (env, message) => {
    await expect(startPiiUpdateWorker({ RECADO_DATA_DIR: temporaryFolder(), PORT: '0', ...env })).rejects.toThrow(message);
  });

  it('closes what it opened when its port is taken', async () => {
    const folder = temporaryFolder();
    const first = await startMessageArchive({ RECADO_DATA_DIR: folder, PORT: '0' });
    closeLater(first.stop);
    await expect(startMessageArchive({ RECADO_DATA_DIR: folder, PORT: new URL(first.url).port })).rejects.toThrow('cannot be listened on');
  });
});
