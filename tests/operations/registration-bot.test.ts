import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, type Emulator, type ReceivedMessage } from '@recado/emulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withPostgres } from '../../packages/store-postgres/src/test-support/test-database.ts';
import { type RedisServer, startRedis, whyNoRedis } from '../../packages/store-redis/src/test-support/redis-server.ts';

const SERVICES = ['whatsapp-proxy-api', 'ai-chat-service', 'user-account-api', 'pii-update-worker', 'message-archive'] as const;
type Service = (typeof SERVICES)[number];

/** A service in a process of its own. */
interface ServiceProcess {
  readonly child: ChildProcess;
  readonly url: string;
}

const mainOf = (service: Service) =>
  fileURLToPath(new URL(`../../examples/registration-bot/src/services/${service}/main.ts`, import.meta.url));

/** Resolves when it listens. */
async function startService(service: Service, env: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [mainOf(service)], {
    env: { ...process.env, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = / listens on (\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`${service} ended:\n${said}`)));
  });
  return { child, url };
}

async function kill({ child }: ServiceProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone;
  return code;
}

const noRedis = whyNoRedis();
withPostgres('the registration bot as five processes on Redis and Postgres', (database) => {
  let redis: RedisServer;
  let emulator: Emulator;
  const folder = mkdtempSync(join(tmpdir(), 'recado-registration-'));
  const running = new Map<Service, ServiceProcess>();
  let env: Readonly<Record<string, string>> = {};

  const start = async (service: Service, more: Readonly<Record<string, string>> = {}) => {
    running.set(service, await startService(service, { ...env, PORT: '0', ...more }));
  };
  const urlOf = (service: Service) => running.get(service)?.url;
  const killAndRestart = async (service: Service) => {
    const old = running.get(service)!;
    await kill(old);
    await start(service, { PORT: new URL(old.url).port });
    emulator.retryNow();
  };

  beforeAll(async () => {
    if (noRedis !== undefined) return;
    redis = await startRedis();
    const webhook = {
      url: () => urlOf('whatsapp-proxy-api') && `${urlOf('whatsapp-proxy-api')}/api/whatsapp/webhook`,
      appSecret: 'segredo',
      verifyToken: 'palavra',
    };
    emulator = await createEmulator({ webhook, statusDelaysMs: { sent: 1, delivered: 2, read: 3 } });
    env = {
      RECADO_DATA_DIR: folder,
      RECADO_KEY: randomBytes(32).toString('base64'),
      Anonymization__SaltKey: randomBytes(32).toString('base64'),
      WhatsApp__PhoneNumberId: emulator.config.phoneNumberId,
      WhatsApp__AccessToken: emulator.config.accessToken,
      WhatsApp__AppSecret: 'segredo',
      WhatsApp__VerifyToken: 'palavra',
      WhatsApp__GraphUrl: emulator.baseUrl,
      // The one change from files of one machine to servers.
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      DATABASE_URL: database.url,
    };
    await start('user-account-api');
    env = { ...env, UserAccountApi__BaseUrl: urlOf('user-account-api') ?? '' };
    for (const service of SERVICES) if (service !== 'user-account-api') await start(service);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([...running.values()].map((service) => kill(service)));
    await emulator?.close();
    await redis?.end();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it.skipIf(noRedis !== undefined)(
    `registers and updates a person while each process is killed in mid-conversation${noRedis === undefined ? '' : ` (${noRedis})`}`,
    async () => {
      const ana = emulator.user({ phone: '5511987654321', name: 'Ana' });
      const holds = (words: RegExp) => (message: ReceivedMessage) => words.test(message.text ?? '');
      const hears = (words: RegExp) => ana.next(holds(words), 60_000);

      await ana.say('oi');
      await hears(/Como posso ajudar/);
      await ana.say('quero me cadastrar');
      await hears(/nome completo/);
      await killAndRestart('whatsapp-proxy-api');
      await ana.say('Ana Souza');
      await hears(/telefone/);
      await killAndRestart('ai-chat-service');
      await ana.say('este');
      await hears(/e-mail/);
      // While the message is on its way through the process.
      await ana.say('ana@errado.com');
      await killAndRestart('ai-chat-service');
      await hears(/endereço/);
      await ana.say('Rua das Flores, 123, Centro, São Paulo - SP');
      await hears(/Confira/);
      await killAndRestart('user-account-api');
      await ana.say('sim');
      await hears(/Pronto, Ana!/);
      await kill(running.get('pii-update-worker')!);
      await killAndRestart('message-archive');
      await ana.say('quero trocar meu e-mail');
      await hears(/e-mail novo/);
      await ana.say('ana.souza@exemplo.com.br');
      await hears(/Posso confirmar/);
      await ana.say('sim');
      await hears(/Em instantes/);
      await start('pii-update-worker');

      const account = async () => (await fetch(`${urlOf('user-account-api')}/api/user/5511987654321`)).json();
      await expect
        .poll(account, { timeout: 30_000 })
        .toMatchObject({ name: 'Ana Souza', phone: '+5511987654321', email: 'ana.souza@exemplo.com.br', revision: 2 });

      const pool = await database.pool();
      const history = async () =>
        (await pool.query<{ text: string }>("SELECT text FROM recado.history WHERE tenant_id = 'registration' ORDER BY at", [])).rows;
      await expect.poll(async () => (await history()).length, { timeout: 30_000 }).toBe(10);
      const said = JSON.stringify(await history());
      for (const personal of ['Souza', 'ana@errado.com', 'ana.souza', 'das Flores']) expect(said).not.toContain(personal);
      const { rows } = await pool.query<{ sealed: string }>('SELECT sealed FROM registration.accounts', []);
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain('Souza');

      await emulator.settled();
      const questions = ana.messages.map(({ text }) => text);
      for (const question of [/nome completo\?/, /Qual é o seu e-mail\?/, /Pronto, Ana!/, /Em instantes/]) {
        expect(
          questions.filter((text) => question.test(text ?? '')),
          String(question),
        ).toHaveLength(1);
      }
      for (const [service, { url }] of running) {
        expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok', service });
      }
      expect(readdirSync(folder), 'nothing is kept in files').toEqual([]);
      expect(await Promise.all([...running.values()].map((service) => kill(service, 'SIGTERM')))).toEqual([0, 0, 0, 0, 0]);
    },
    180_000,
  );
});
