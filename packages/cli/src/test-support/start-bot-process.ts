import { randomBytes } from 'node:crypto';
import { createEmulator, type Emulator } from '@recado/emulator';
import { type RecadoProcess, type RecadoSurroundings, startRecado } from './recado-process.ts';

/** WhatsApp, emulated, and `recado start` behind it. */
export interface ServedSystem {
  readonly emulator: Emulator;
  /** What every process of the system has in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts a process; webhooks go to the latest one that has that role. Resolves when it has started. */
  start(words?: readonly string[], surroundings?: RecadoSurroundings): Promise<ServedProcess>;
  /** Kills what still runs. */
  end(): Promise<void>;
}

export interface ServedProcess extends RecadoProcess {
  readonly url: string;
  /** Lines of the log, parsed. */
  log(): readonly { readonly event: string; readonly level: string; readonly fields?: Readonly<Record<string, unknown>> }[];
}

export async function createServedSystem(): Promise<ServedSystem> {
  let webhookUrl: string | undefined;
  const secrets = { appSecret: 'segredo', verifyToken: 'palavra' };
  const emulator = await createEmulator({
    webhook: { url: () => webhookUrl, ...secrets },
    statusDelaysMs: { sent: 1, delivered: 2, read: 3 },
  });
  const { phoneNumberId, accessToken } = emulator.config;
  const env = {
    RECADO_KEY: randomBytes(32).toString('base64'),
    WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: accessToken,
    WHATSAPP_APP_SECRET: secrets.appSecret,
    WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
    WHATSAPP_GRAPH_URL: emulator.baseUrl,
    PORT: '0',
  };
  const running: RecadoProcess[] = [];
  return {
    emulator,
    env,
    async start(words = [], surroundings = {}) {
      const recado = startRecado(['start', ...words], { input: '', ...surroundings, env: { ...env, ...surroundings.env } });
      running.push(recado);
      await recado.until('stderr', '"process.started"');
      const log = () => logLines(recado.stderr);
      const { port, roles } = log().find(({ event }) => event === 'process.started')?.fields ?? {};
      const url = `http://127.0.0.1:${port}`;
      if (String(roles).includes('webhook')) webhookUrl = `${url}/webhook`;
      return Object.assign(Object.create(recado) as RecadoProcess, { url, log });
    },
    async end() {
      for (const { child } of running) child.kill('SIGKILL');
      await Promise.all(running.map(({ ended }) => ended));
      await emulator.close();
    },
  };
}

const logLines = (text: string): ReturnType<ServedProcess['log']> =>
  text.split('\n').flatMap((line) => (line.startsWith('{') && line.endsWith('}') ? [JSON.parse(line)] : []));
