import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BotRole } from '@recado/core';
import type { BotOrder, BotReport, BotSettings } from './bot/bot-settings.ts';

export interface BotSupervisorEvents {
  readonly onReport: (name: string, report: BotReport) => void;
  /** It ended without having been told to, after it had been ready. */
  readonly onCrash: (name: string, how: string) => void;
}

/** One process of the bot, started again whenever it ends. */
export class BotSupervisor implements AsyncDisposable {
  readonly name: string;
  readonly roles: readonly BotRole[];
  readonly #settings: BotSettings;
  readonly #events: BotSupervisorEvents;
  #child: ChildProcess | undefined;
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #wasEverReady = false;
  #failedStarts = 0;
  #isExpectedToEnd = false;
  #isOver = false;
  #starts = 0;

  constructor(settings: BotSettings, events: BotSupervisorEvents) {
    this.name = settings.name;
    this.roles = settings.roles;
    this.#settings = settings;
    this.#events = events;
    process.once('exit', this.#killNow);
    this.#start();
  }

  /** Resolves when the process that runs now is at work. */
  ready(): Promise<void> {
    return this.#ready.promise;
  }

  get starts(): number {
    return this.#starts;
  }

  /** SIGKILL; resolves when its successor is at work. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGTERM, and SIGKILL when that did not end it. Answers whether it ended by itself. */
  async stop(patienceMs: number): Promise<boolean> {
    return this.#end('SIGTERM', patienceMs);
  }

  /** SIGSTOP for a while. */
  async pause(forMs: number): Promise<void> {
    const child = this.#child;
    child?.kill('SIGSTOP');
    await wait(forMs);
    child?.kill('SIGCONT');
  }

  order(order: BotOrder): void {
    if (this.#child?.connected) this.#child.send(order, () => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    process.off('exit', this.#killNow);
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  readonly #killNow = () => void this.#child?.kill('SIGKILL');

  async #end(signal: NodeJS.Signals, patienceMs?: number): Promise<boolean> {
    await this.ready();
    const child = this.#child as ChildProcess;
    this.#isExpectedToEnd = true;
    const gone = once(child, 'exit');
    child.kill(signal);
    const impatience = patienceMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), patienceMs);
    const [, endedBy] = await gone;
    clearTimeout(impatience);
    await this.ready();
    return endedBy === null;
  }

  #start(): void {
    this.#starts += 1;
    this.#isReady = false;
    this.#isExpectedToEnd = false;
    const child = fork(fileURLToPath(new URL('./bot/bot-process.ts', import.meta.url)), [JSON.stringify(this.#settings)], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.#child = child;
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words = `${words}${chunk}`.slice(-LAST_WORDS);
      if (process.env.RECADO_FAULT_LOG !== undefined) process.stderr.write(chunk);
    });
    child.on('message', (report: BotReport) => {
      if (report.type === 'ready') {
        this.#isReady = true;
        this.#wasEverReady = true;
        this.#ready.resolve();
      }
      this.#events.onReport(this.name, report);
    });
    child.once('exit', (code, signal) => void this.#ended(`${signal ?? `exit code ${code}`}: ${words.trim()}`));
  }

  async #ended(how: string): Promise<void> {
    if (this.#isReady && !this.#isExpectedToEnd && !this.#isOver) this.#events.onCrash(this.name, how);
    if (this.#isReady) this.#failedStarts = 0;
    else this.#failedStarts += 1;
    if (!this.#wasEverReady && this.#failedStarts >= MOST_FAILED_STARTS && !this.#isOver) {
      this.#ready.promise.catch(() => undefined);
      return this.#ready.reject(new Error(`${this.name} cannot start: ${how}`));
    }
    // A process that cannot start, say because its store is away, is tried again as an orchestrator would.
    if (this.#isReady) this.#ready = Promise.withResolvers();
    else await wait(RESTART_MS);
    if (!this.#isOver) this.#start();
  }
}

const RESTART_MS = 200;
const MOST_FAILED_STARTS = 5;
const LAST_WORDS = 2_000;
