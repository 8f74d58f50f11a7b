import {
  type ActionContext,
  type Bot,
  type BotRole,
  type Clock,
  type Logger,
  NOTHING_UNDERSTOOD,
  type Queue,
  StoreUnavailableError,
  type Transport,
  type TransportSink,
} from '@recado/core';
import { assembleBot } from './assemble-bot.ts';
import type { Owner } from './scheduler.ts';
import { EPOCH, LEASE_MS, SENDING, TURNS } from './settings.ts';
import type { Simulation } from './simulation.ts';
import { storeSeenBy } from './store-seen-by.ts';
import type { TalkSlots } from './talk-bot.ts';

/** One process of the bot: real runtime, with every way in and out in the hands of the scheduler. Once dead it is never heard of again. */
export class SimulatedProcess implements Owner {
  readonly name: string;
  readonly roles: readonly BotRole[];
  pausedUntil = 0;
  isDead = false;
  /** Where webhooks go while the process receives. */
  sink: TransportSink | undefined;
  readonly #simulation: Simulation;
  readonly #skewMs: number;
  readonly #monotonicOffset: number;
  readonly #sends = new Set<Promise<unknown>>();
  #ids = 0;
  #bot: Bot | undefined;

  constructor(simulation: Simulation, name: string, roles: readonly BotRole[]) {
    this.name = name;
    this.roles = roles;
    this.#simulation = simulation;
    this.#skewMs = simulation.faults.which([0, 0, 150, -150]);
    this.#monotonicOffset = 1_000 * name.length;
  }

  start(): void {
    const { backlog, ambiguous } = this.#simulation;
    const bot = assembleBot(
      { book: (context) => this.#act('book', context), count: (context) => this.#act('count', context) },
      {
        store: storeSeenBy(this, this.#simulation),
        transport: this.#transport(),
        queue: this.#queue(),
        router: this.#router(),
        clock: this.#clock(),
        ids: { newId: (kind) => this.#newId(kind) },
        logger: this.#logger(),
        roles: this.roles,
        backlog,
        presence: 'none',
        turns: TURNS,
        sending: { ...SENDING, ambiguous },
      },
      this.name,
    );
    this.#bot = bot;
    bot.start().then(
      () => this.#simulation.trace.note(this.#simulation.scheduler.now, `${this.name} is up`),
      () => this.#simulation.died(this),
    );
  }

  /** Asks it to end in good order. */
  stop(): void {
    void this.#bot?.stop({ withinMs: STOP_WITHIN_MS }).then(() => this.#simulation.died(this));
  }

  /** Something that happens inside the process, such as an answer it sees. */
  inside(label: string, run: () => void, at = 0): () => void {
    const { scheduler } = this.#simulation;
    if (this.isDead) return () => undefined;
    return scheduler.add({ at: Math.max(at, scheduler.now), label: `${this.name} ${label}`, owner: this, isInside: true, run });
  }

  /** A call to something outside that all processes share: a request, its effect, an answer. */
  call<T>(label: string, verb: () => Promise<T>): Promise<T> {
    const { scheduler, faults, idle } = this.#simulation;
    idle.called(this.name, label, scheduler.now);
    return new Promise((resolve, reject) => {
      const fate = faults.strike('error', ['unsent', 'unanswered']) ?? 'answered';
      if (fate !== 'answered') faults.count(`${fate}Calls`);
      const answer = (what: string, see: () => void) => this.inside(`sees ${label}${what}`, see, scheduler.now + faults.delay(LEASE_MS));
      const fail = () => answer(' fail', () => reject(new StoreUnavailableError('the simulation says so')));
      scheduler.add({
        at: scheduler.now + faults.delay(LEASE_MS),
        label: `${this.name} → ${label}`,
        owner: this,
        isInside: false,
        run: () => {
          if (fate === 'unsent') return void fail();
          verb().then(
            (value) => void (fate === 'unanswered' ? fail() : answer('', () => resolve(value))),
            (error) => this.#simulation.complain(`${label} threw ${error instanceof Error ? error.message : error}`),
          );
        },
      });
    });
  }

  /** Author code: quick, slow, failing, or deadly. */
  async #act(action: string, { key, conversationId, slots }: ActionContext<TalkSlots>): Promise<void> {
    const { holding, faults, scheduler } = this.#simulation;
    const before = holding.actionBegun(this, conversationId, key, scheduler.now);
    faults.count(before === 0 ? 'actions' : 'actionsRepeated');
    if (slots.word.includes(DEADLY)) {
      faults.count('deadlyActions');
      if (before >= TURNS.maxAttempts) this.#simulation.complain(`the action ${action} has killed ${before + 1} processes`);
      this.#simulation.crash(this);
      return new Promise(() => undefined);
    }
    const { takesMs, throws } = faults.strike('action', BAD_ACTIONS) ?? { takesMs: 1, throws: false };
    await new Promise<void>((resolve) =>
      this.inside(`ends ${action}${throws ? ' badly' : ''} after ${takesMs} ms`, resolve, scheduler.now + takesMs),
    );
    if (!throws) return;
    faults.count('actionsFailed');
    throw new InjectedFailure();
  }

  #newId(kind: string): string {
    this.#ids += 1;
    return `${kind}_${this.name}_${this.#ids}`;
  }

  #clock(): Clock {
    const { scheduler } = this.#simulation;
    return {
      now: () => EPOCH + this.#skewMs + scheduler.now,
      monotonic: () => this.#monotonicOffset + scheduler.now,
      after: (delayMs, callback) => this.inside('timer', callback, scheduler.now + Math.max(0, Math.ceil(delayMs))),
    };
  }

  #transport(): Transport {
    const { graph } = this.#simulation;
    return {
      specVersion: 1,
      name: 'simulated',
      capabilities: { maxTextLength: 4_096, echoesOutboxId: true },
      start: async (sink) => {
        this.sink = sink;
      },
      send: (given) => {
        const sending = graph.send(this, given);
        this.#sends.add(sending);
        void sending.catch(() => undefined).then(() => this.#sends.delete(sending));
        return sending;
      },
      signal: async () => undefined,
      stop: async () => {
        this.sink = undefined;
        await Promise.allSettled(this.#sends);
      },
    };
  }

  #queue(): Queue {
    const { queue } = this.#simulation;
    return {
      specVersion: 1,
      capabilities: queue.capabilities,
      publish: (jobs) => this.call('queue.publish', () => queue.publish(jobs)),
      consume: () => Promise.reject(new TypeError('Processes of a simulation consume no jobs.')),
      schedule: (schedule) => this.call('queue.schedule', () => queue.schedule(schedule)),
      unschedule: (name, id) => this.call('queue.unschedule', () => queue.unschedule(name, id)),
      balance: (name) => this.call('queue.balance', () => queue.balance(name)),
      deadLetters: (name, limit) => this.call('queue.deadLetters', () => queue.deadLetters(name, limit)),
      redrive: (name, id) => this.call('queue.redrive', () => queue.redrive(name, id)),
      jobsOf: (people) => this.call('queue.jobsOf', () => queue.jobsOf(people)),
      erase: (people) => this.call('queue.erase', () => queue.erase(people)),
      close: async () => undefined,
    };
  }

  #router() {
    const isModel = this.#simulation.asksModel;
    return {
      specVersion: 1 as const,
      route: async () => {
        if (!isModel) return NOTHING_UNDERSTOOD;
        await new Promise<void>((resolve) => this.inside('sees the model answer', resolve));
        return { ...NOTHING_UNDERSTOOD, source: 'remote-llm' as const };
      },
    };
  }

  /** Failures that nobody injected are failures of ours. */
  #logger(): Logger {
    const check = (event: string, { reason, cause }: { readonly reason?: unknown; readonly cause?: unknown } = {}) => {
      const blamed = String(cause ?? reason ?? '');
      if (
        ['work.failed', 'turn.failed', 'turn.handed_back', 'reply.not_opened', 'report.failed'].includes(event) &&
        !INJECTED.has(blamed)
      ) {
        this.#simulation.complain(`${this.name} logged ${event} for ${blamed}`);
      }
    };
    return { debug: check, info: check, warn: check, error: check } as Logger;
  }
}

/** Some outlast a lease, or several. */
const BAD_ACTIONS = [
  { takesMs: 1, throws: true },
  { takesMs: 300, throws: true },
  { takesMs: 300, throws: false },
  { takesMs: 1_000, throws: false },
  { takesMs: 2_500, throws: false },
  { takesMs: 2_500, throws: true },
];

class InjectedFailure extends Error {
  override readonly name = 'InjectedFailure';
}

/** A word with this in it kills the process that works on it. */
export const DEADLY = 'veneno';
const INJECTED = new Set(['InjectedFailure', 'STORE_UNAVAILABLE', 'CIRCUIT_OPEN', 'PROCESS_DIED']);
const STOP_WITHIN_MS = 2_000;
