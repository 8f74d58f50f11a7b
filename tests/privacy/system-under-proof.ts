import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LlmServer, startLlmServer } from '@recado/core/testing';
import { createEmulator, type Emulator } from '@recado/emulator';
import { type Collector, startCollector } from '../../packages/cli/src/test-support/collector.ts';
import { type RecadoProcess, runRecado, startRecado } from '../../packages/cli/src/test-support/recado-process.ts';
import type { Places, ProofStore } from './open-places.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

const BOT = fileURLToPath(new URL('../../examples/registration-bot/src/bot.ts', import.meta.url));

/** The registration bot in production, log level debug, traces on, a language model behind it that is never any help. */
export class SystemUnderProof {
  readonly emulator: Emulator;
  readonly llm: LlmServer;
  readonly collector: Collector;
  readonly proxy: RecordingProxy;
  readonly #store: ProofStore;
  readonly #places: Places;
  readonly #env: Readonly<Record<string, string>>;
  readonly #running = new Map<string, RecadoProcess>();
  #started = 0;
  #webhook: string | undefined;

  constructor(
    store: ProofStore,
    places: Places,
    parts: { readonly emulator: Emulator; readonly llm: LlmServer; readonly collector: Collector; readonly proxy: RecordingProxy },
    webhookOf: (system: SystemUnderProof) => void,
  ) {
    this.#store = store;
    this.#places = places;
    this.emulator = parts.emulator;
    this.llm = parts.llm;
    this.collector = parts.collector;
    this.proxy = parts.proxy;
    const { phoneNumberId, accessToken } = this.emulator.config;
    this.#env = {
      ...places.env,
      ...SECRETS,
      WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
      WHATSAPP_ACCESS_TOKEN: accessToken,
      WHATSAPP_GRAPH_URL: this.emulator.baseUrl,
      OTEL_EXPORTER_OTLP_ENDPOINT: this.collector.url,
      LLM__Provider: 'ollama',
      LLM__BaseUrl: this.llm.url,
      RECADO_KEY: `k1:${randomBytes(32).toString('base64')}`,
      PORT: '0',
    };
    webhookOf(this);
  }

  static async open(store: ProofStore, places: Places): Promise<SystemUnderProof> {
    let system: SystemUnderProof | undefined;
    const proxy = await startRecordingProxy(() => (system === undefined ? undefined : system.#webhook));
    const emulator = await createEmulator({
      webhook: { url: proxy.url, appSecret: SECRETS.WHATSAPP_APP_SECRET, verifyToken: SECRETS.WHATSAPP_VERIFY_TOKEN },
      statusDelaysMs: { sent: 1, delivered: 2, read: 3 },
    });
    const llm = await startLlmServer({ always: { answer: () => '{"intent":"none","slots":[]}' } });
    const collector = await startCollector();
    return new SystemUnderProof(store, places, { emulator, llm, collector, proxy }, (made) => {
      system = made;
    });
  }

  /** What its processes do, by name. */
  get processes(): readonly string[] {
    return this.#store === 'sqlite' ? ['all'] : ['webhook', 'worker,dispatcher,timers'];
  }

  async start(): Promise<void> {
    if (this.#store === 'redis') await this.recado('migrate', 'up');
    for (const roles of this.processes) await this.startProcess(roles);
  }

  async startProcess(roles: string): Promise<void> {
    const words = ['start', BOT, '--role', roles, ...this.where, '--log-level', 'debug'];
    const recado = startRecado(words, { input: '', env: this.#env });
    this.#running.set(roles, recado);
    this.#started += 1;
    const log = join(this.#places.folder, 'logs', `${this.#started}.log`);
    void recado.ended.then(() => writeFileSync(log, recado.stdout + recado.stderr));
    await recado.until('stderr', '"process.started"');
    const port = /"process\.started".*?"port":(\d+)/.exec(recado.stderr)?.[1];
    if (roles === 'all' || roles.includes('webhook')) this.#webhook = `http://127.0.0.1:${port}/api/whatsapp/webhook`;
    this.emulator.retryNow();
  }

  /** SIGKILL of one process, and a start. */
  async crash(roles: string): Promise<void> {
    const recado = this.#running.get(roles)!;
    recado.child.kill('SIGKILL');
    await recado.ended;
    await this.startProcess(roles);
  }

  /** Resolves when every message is answered and every job done. */
  async settle(): Promise<void> {
    await this.emulator.settled();
    for (;;) {
      const { balance } = JSON.parse((await this.recado('ledger', '--json', ...this.#ledger)).stdout);
      if (balance.pending === 0 && balance.replies.waiting === 0 && balance.jobs === 0) break;
    }
    await this.emulator.settled();
  }

  /** SIGTERM to all of them; their logs and traces are files then. */
  async stop(): Promise<void> {
    this.#webhook = undefined;
    for (const recado of this.#running.values()) recado.child.kill('SIGTERM');
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
    this.#running.clear();
    writeFileSync(join(this.#places.folder, 'logs', 'traces.json'), this.collector.raw);
  }

  /** Runs a command of the CLI on the system's own settings. */
  async recado(...words: readonly string[]) {
    return runRecado(words, { env: this.#env });
  }

  /** The same, on what a person's rights are asked of. */
  privacy(command: string, ...words: readonly string[]) {
    return this.recado('privacy', command, BOT, ...this.where, ...words);
  }

  async end(): Promise<void> {
    for (const recado of this.#running.values()) recado.child.kill('SIGKILL');
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
    await this.emulator.close();
    await this.llm.close();
    await this.collector[Symbol.asyncDispose]();
    await this.proxy[Symbol.asyncDispose]();
  }

  get dataDir(): string {
    return join(this.#places.folder, 'data');
  }

  /** The options that say where its data is. */
  get where(): readonly string[] {
    return ['--data-dir', this.dataDir, '--store', this.#store];
  }

  get #ledger(): readonly string[] {
    return this.#store === 'sqlite' ? ['--data-dir', this.dataDir] : ['--store', 'redis'];
  }
}

const SECRETS = { WHATSAPP_APP_SECRET: 'segredo', WHATSAPP_VERIFY_TOKEN: 'palavra' };
