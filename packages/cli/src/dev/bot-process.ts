import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Clock, systemClock } from '@recado/core';
import { Failure } from '../errors/failure.ts';
import type { ShownError } from '../errors/shown-error.ts';
import type { FromHost, HostRequest, HostSettings, ToHost } from '../host/host-message.ts';
import type { BotEvent } from './bot-event.ts';
import { hostEntry } from './host-entry.ts';

export interface BotProcessOptions {
  /** The process is forked before they are known, so that loading overlaps. */
  readonly settings: Promise<HostSettings>;
  readonly onEvent: (event: BotEvent) => void;
  /** @default our own host */
  readonly entry?: URL;
  /** @default systemClock */
  readonly clock?: Clock;
  /** How long a process may take to stop before it is killed, milliseconds. @default 1_500 */
  readonly stopWithinMs?: number;
}

/** The bot's process: started, spoken to, started again when it dies, replaced when its file changes. */
export class BotProcess {
  readonly #options: BotProcessOptions;
  readonly #clock: Clock;
  #child: ChildProcess | undefined;
  #state: 'starting' | 'ready' | 'waiting' | 'failed' | 'stopped' = 'stopped';
  #failure: ShownError | undefined;
  #webhookUrl: string | undefined;
  #deaths = 0;
  #readyAt = 0;
  #cancelRetry: (() => void) | undefined;
  #replacing: Promise<void> | undefined;
  #lastId = 0;
  readonly #asked = new Map<number, { resolve(value: boolean): void; reject(error: unknown): void }>();
  #waiters: { resolve(): void; reject(error: unknown): void }[] = [];

  constructor(options: BotProcessOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** Where webhooks go; `undefined` while no process takes them. */
  get webhookUrl(): string | undefined {
    return this.#state === 'ready' ? this.#webhookUrl : undefined;
  }

  start(): void {
    this.#state = 'starting';
    this.#failure = undefined;
    this.#options.onEvent({ type: 'bot.starting' });
    const child = fork(this.#options.entry ?? hostEntry(), [], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => this.#options.onEvent({ type: 'bot.output', line }));
    }
    child.on('message', (message: FromHost) => this.#hear(child, message));
    child.on('exit', (code, signal) => this.#died(child, signal ?? `exit code ${code}`));
    child.on('error', (error) => this.#died(child, error.message));
    this.#options.settings.then(
      (settings) => this.#tell(child, { type: 'start', settings }),
      () => undefined,
    );
  }

  /** Resolves when the bot takes webhooks. Rejects with a {@link Failure} while it cannot run. */
  ready(): Promise<void> {
    if (this.#state === 'ready') return Promise.resolve();
    if (this.#state === 'failed') return Promise.reject(new Failure(this.#failure ?? { message: 'The bot cannot run.' }));
    if (this.#state === 'stopped') return Promise.reject(new Failure({ message: 'The bot is stopped.' }));
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  /** Asks the running bot. Rejects with a {@link Failure} when it refuses, or when its process ends before it answers. */
  request(request: HostRequest): Promise<boolean> {
    const child = this.#child;
    if (child === undefined || this.#state !== 'ready') return Promise.reject(new Failure({ message: GONE }));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#tell(child, { type: 'request', id, request });
    });
  }

  /** Replaces the process by a new one, which reads the bot file again. Calls that come before the old one has gone are one. */
  restart(): Promise<void> {
    this.#replacing ??= this.#replace().finally(() => {
      this.#replacing = undefined;
    });
    return this.#replacing;
  }

  /** Ends the process: asks it first, kills it after `stopWithinMs`. */
  async stop(): Promise<void> {
    await this.#end('stopped');
    await this.#replacing;
    for (const waiter of this.#waiters.splice(0)) waiter.reject(new Failure({ message: 'The bot is stopped.' }));
  }

  async #replace(): Promise<void> {
    await this.#end('starting');
    if (this.#state === 'starting') this.start();
  }

  async #end(state: 'starting' | 'stopped'): Promise<void> {
    if (this.#state !== 'stopped') this.#state = state;
    this.#cancelRetry?.();
    this.#deaths = 0;
    const child = this.#child;
    this.#child = undefined;
    this.#forgetRequests();
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const cancel = this.#clock.after(this.#options.stopWithinMs ?? 1_500, () => child.kill('SIGKILL'));
    this.#tell(child, { type: 'stop' });
    await exited;
    cancel();
  }

  #hear(child: ChildProcess, message: FromHost): void {
    if (child !== this.#child) return;
    switch (message.type) {
      case 'ready':
        this.#state = 'ready';
        this.#webhookUrl = message.webhookUrl;
        this.#readyAt = this.#clock.monotonic();
        this.#options.onEvent({ type: 'bot.ready', webhookUrl: message.webhookUrl });
        for (const waiter of this.#waiters.splice(0)) waiter.resolve();
        return;
      case 'turn':
        return this.#options.onEvent({ type: 'bot.turn', report: message.report });
      case 'standing':
        return this.#options.onEvent({ type: 'bot.standing', report: message.report });
      case 'answer':
        this.#asked.get(message.id)?.resolve(message.value);
        this.#asked.delete(message.id);
        return;
      case 'refusal':
        this.#asked.get(message.id)?.reject(new Failure(message.error));
        this.#asked.delete(message.id);
        return;
      case 'failed':
        this.#fail(message.error);
    }
  }

  /** Deaths of processes that were told to go are expected; those of a failed one were told already. */
  #died(child: ChildProcess, reason: string): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    this.#forgetRequests();
    if (this.#state === 'failed') return;
    if (this.#state === 'ready' && this.#clock.monotonic() - this.#readyAt > STEADY_MS) this.#deaths = 0;
    this.#deaths += 1;
    if (this.#deaths > MOST_DEATHS) {
      this.#fail({
        message: `The bot's process ended ${this.#deaths} times in a row (${reason}).`,
        hint: 'See what it wrote above, and recado.log in the data folder.',
      });
      return;
    }
    this.#state = 'waiting';
    const retryInMs = Math.min(FIRST_RETRY_MS * 2 ** (this.#deaths - 1), LONGEST_RETRY_MS);
    this.#cancelRetry = this.#clock.after(retryInMs, () => this.start());
    this.#options.onEvent({ type: 'bot.crashed', reason, retryInMs });
  }

  #fail(error: ShownError): void {
    this.#state = 'failed';
    this.#failure = error;
    this.#options.onEvent({ type: 'bot.failed', error });
    for (const waiter of this.#waiters.splice(0)) waiter.reject(new Failure(error));
  }

  #forgetRequests(): void {
    for (const { reject } of this.#asked.values()) reject(new Failure({ message: GONE }));
    this.#asked.clear();
  }

  /** A process that is already gone shows by its exit. */
  #tell(child: ChildProcess, message: ToHost): void {
    if (child.connected) child.send(message, () => undefined);
  }
}

const GONE = "The bot's process has ended.";
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
/** Running this long makes earlier deaths forgotten. */
const STEADY_MS = 10_000;
const MOST_DEATHS = 6;
