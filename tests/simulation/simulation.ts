import {
  type BacklogPolicy,
  type Clock,
  type ConversationStore,
  createMemoryConversationStore,
  createMemoryQueue,
  type InboundMessage,
  type Queue,
} from '@recado/core';
import type { Choices } from './choices.ts';
import { ConversationJudge, type WrittenMessage } from './conversation-judge.ts';
import { DeliveryJudge } from './delivery-judge.ts';
import { Faults } from './faults.ts';
import { HoldingJudge } from './holding-judge.ts';
import { IdleJudge } from './idle-judge.ts';
import { JobJudge } from './job-judge.ts';
import { type Happening, Scheduler } from './scheduler.ts';
import { CHANNEL, EPOCH, LEASE_MS, TOPOLOGIES, TURNS } from './settings.ts';
import { SimulatedGraph } from './simulated-graph.ts';
import { SimulatedProcess } from './simulated-process.ts';
import { SimulatedSenders } from './simulated-senders.ts';
import type { Trace } from './trace.ts';
import { findDebts } from './verdict.ts';
import { writeMessages } from './written-messages.ts';

export interface SimulationOptions {
  readonly choices: Choices;
  readonly trace: Trace;
  /** Makes the store that all processes share. @default the one in memory */
  readonly createStore?: (clock: Clock) => ConversationStore;
  /** Makes the queue that takes the jobs. @default the one in memory */
  readonly createQueue?: (clock: Clock) => Queue;
}

/** One world: processes of a bot on one store and one queue, people who write, a vendor, and all that goes wrong between them. */
export class Simulation {
  readonly trace: Trace;
  readonly faults: Faults;
  readonly scheduler: Scheduler;
  readonly store: ConversationStore;
  readonly queue: Queue;
  readonly holding: HoldingJudge;
  readonly conversations: ConversationJudge;
  readonly delivery: DeliveryJudge;
  readonly jobs: JobJudge;
  readonly idle: IdleJudge;
  readonly graph: SimulatedGraph;
  readonly senders: SimulatedSenders;
  readonly written: ReadonlyMap<string, WrittenMessage>;
  readonly processes: SimulatedProcess[] = [];
  /** The first thing that should not have been. */
  violation: string | undefined;
  readonly backlog: BacklogPolicy;
  readonly ambiguous: 'resend' | 'dead-letter';
  /** Whether routing asks a model, whose answers are kept with the turn. */
  readonly asksModel: boolean;
  #lives = 0;
  #isOver = false;

  constructor({ choices, trace, createStore, createQueue }: SimulationOptions) {
    this.trace = trace;
    this.faults = new Faults(choices);
    this.scheduler = new Scheduler({ choices, trace, mayHappen: (happening) => this.#mayHappen(happening) });
    const clock = this.#sharedClock();
    this.store = createStore?.(clock) ?? createMemoryConversationStore({ clock });
    this.queue = createQueue?.(clock) ?? createMemoryQueue({ clock });
    const which = <const T>(ways: readonly T[]) => this.faults.which(ways);
    this.backlog = which([{ policy: 'replay' }, { policy: 'merge' }]);
    this.ambiguous = which(['resend', 'resend', 'dead-letter']);
    this.asksModel = which([false, false, true]);
    const script = writeMessages(this.faults);
    this.written = new Map(script.map(({ message }) => [message.inboundId, message]));
    const complain = (what: string) => this.complain(what);
    this.holding = new HoldingJudge(complain);
    this.conversations = new ConversationJudge({
      written: this.written,
      complain,
      now: () => clock.now(),
      maxTakeovers: TURNS.maxAttempts,
    });
    this.delivery = new DeliveryJudge(complain, this.conversations.replies);
    this.jobs = new JobJudge(complain, this.conversations.jobs);
    this.idle = new IdleJudge(complain);
    this.graph = new SimulatedGraph(this);
    this.senders = new SimulatedSenders(this);
    trace.note(0, `backlog: ${this.backlog.policy}; ambiguous sends: ${this.ambiguous}${this.asksModel ? '; routed by a model' : ''}`);
    for (const roles of which(TOPOLOGIES)) this.#launch(roles, 0);
    for (const { message, at } of script) this.senders.deliver({ label: message.id, messages: [inbound(message)], receipts: [] }, at);
    const lastWritten = script.reduce((latest, { at }) => Math.max(latest, at), 0);
    this.#outside(lastWritten + TROUBLE_MS, 'calm', () => this.#calm());
  }

  /** Runs until everything is settled or something is wrong. */
  async run(): Promise<void> {
    await this.jobs.consume(this.queue, this.faults);
    await this.scheduler.run(() => {
      if (this.scheduler.steps > MOST_STEPS) this.complain(`${MOST_STEPS} things happened and it goes on`);
      return this.#isOver || this.violation !== undefined;
    });
    for (const { as, reason } of this.conversations.ends()) this.faults.count(reason === undefined ? as : `${as} ${reason}`);
    if (this.violation === undefined) for (const debt of await findDebts(this)) this.complain(debt);
  }

  complain(what: string): void {
    this.trace.note(this.scheduler.now, `VIOLATION: ${what}`);
    this.violation ??= what;
  }

  /** SIGKILL: what it had sent may still arrive, nothing of it happens any more. */
  crash(process: SimulatedProcess): void {
    if (process.isDead) return;
    this.faults.count('crashes');
    this.#end(process, 'crashes');
  }

  /** It has ended by itself. */
  died(process: SimulatedProcess): void {
    if (!process.isDead) this.#end(process, 'ends');
  }

  #end(process: SimulatedProcess, how: string): void {
    this.trace.note(this.scheduler.now, `${process.name} ${how}`);
    process.isDead = true;
    process.sink = undefined;
    this.scheduler.drop(this.scheduler.of(process).filter(({ isInside }) => isInside || !this.#arrives()));
    this.processes.splice(this.processes.indexOf(process), 1);
    this.#launch(process.roles, this.scheduler.now + this.faults.which([20, 400, 1_800]));
  }

  /** Whether a request of a process that just died is on the wire already. */
  #arrives(): boolean {
    return this.faults.which([false, true]);
  }

  #launch(roles: SimulatedProcess['roles'], at: number): void {
    this.#lives += 1;
    const name = `p${this.#lives}`;
    this.#outside(at, `${name} starts as ${roles.join(', ')}`, () => {
      const process = new SimulatedProcess(this, name, roles);
      this.processes.push(process);
      process.start();
    });
  }

  #mayHappen(happening: Happening): boolean {
    const process = happening.owner;
    if (!(process instanceof SimulatedProcess) || process.isDead) return true;
    if (this.faults.strikes('crash')) {
      this.crash(process);
      return false;
    }
    const leases = this.faults.strike('pause', [0.3, 1.1, 3]);
    if (leases !== undefined) {
      this.#pause(process, Math.round(LEASE_MS * leases));
      return false;
    }
    if (this.faults.strikes('deploy')) {
      this.faults.count('deploys');
      this.trace.note(this.scheduler.now, `${process.name} is asked to stop`);
      process.stop();
    }
    return true;
  }

  /** SIGSTOP, SIGCONT. Requests it had made go on their way, or go out when it goes on. */
  #pause(process: SimulatedProcess, forMs: number): void {
    process.pausedUntil = this.scheduler.now + forMs;
    this.faults.count('pauses');
    this.trace.note(this.scheduler.now, `${process.name} is paused for ${forMs} ms`);
    for (const happening of this.scheduler.of(process)) {
      if (!happening.isInside && !this.#arrives()) happening.at = Math.max(happening.at, process.pausedUntil);
    }
  }

  /** From here on nothing goes wrong; everything has to come to its end. */
  #calm(): void {
    this.faults.areOver = true;
    const calmAt = this.scheduler.now;
    const look = () => {
      void this.#isSettled().then((isSettled) => {
        if (isSettled) this.#isOver = true;
        else if (this.scheduler.now - calmAt > SETTLES_WITHIN_MS) this.#unsettled();
        else this.#outside(this.scheduler.now + LOOK_MS, 'look', look);
      });
    };
    look();
  }

  async #isSettled(): Promise<boolean> {
    if (this.senders.open > 0 || this.graph.inFlight > 0 || !this.jobs.areAllDone) return false;
    const { pending, replies, jobs, timers } = await this.store.ledger.balance();
    return pending === 0 && replies.waiting === 0 && jobs === 0 && timers === 0;
  }

  #unsettled(): void {
    void this.store.ledger.balance().then(({ pending, replies, jobs, timers }) => {
      const open = { webhooks: this.senders.open, sends: this.graph.inFlight, pending, waiting: replies.waiting, jobs, timers };
      this.complain(`${SETTLES_WITHIN_MS} ms after the last fault something is still open: ${JSON.stringify(open)}`);
    });
  }

  #outside(at: number, label: string, run: () => void): void {
    this.scheduler.add({ at, label, owner: undefined, isInside: false, run });
  }

  /** The store's and the queue's own time. */
  #sharedClock(): Clock {
    const { scheduler } = this;
    return {
      now: () => EPOCH + scheduler.now,
      monotonic: () => scheduler.now,
      after: (delayMs, callback) =>
        scheduler.add({ at: scheduler.now + Math.ceil(delayMs), label: 'queue timer', owner: undefined, isInside: false, run: callback }),
    };
  }
}

const inbound = ({ id, person, text }: WrittenMessage): InboundMessage => ({
  type: 'text',
  text,
  id,
  channelId: CHANNEL,
  from: { addresses: { phone: `551190000000${person}` } },
  sentAt: EPOCH,
  raw: {},
});

/** How long things go on going wrong after the last message was written. */
const TROUBLE_MS = 2_500;
const SETTLES_WITHIN_MS = 120_000;
const LOOK_MS = 300;
/** A simulation takes a tenth of it. */
const MOST_STEPS = 20_000;
