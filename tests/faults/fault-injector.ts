import { setTimeout as wait } from 'node:timers/promises';
import type { BotRole } from '@recado/core';
import type { FaultSettings, FaultSwitch } from '@recado/emulator';
import { LEASE_MS, SEND_TIMEOUT_MS } from './bot/bot-settings.ts';
import type { BotSupervisor } from './bot-supervisor.ts';
import type { Disturbance } from './checker/evidence.ts';
import type { FaultKind } from './plan/fault-kinds.ts';
import type { PlannedFault } from './plan/plan-faults.ts';
import { between, pick, type Random, seeded } from './plan/seeded.ts';
import type { StoreUnderFault } from './stores/store-under-fault.ts';

export interface FaultInjectorParts {
  readonly processes: readonly BotSupervisor[];
  readonly store: StoreUnderFault;
  readonly graph: FaultSwitch;
  /** What is wrong with Graph all the time. */
  readonly usualGraph: FaultSettings;
}

/** Does what was planned. One thing is broken by one fault at a time; different ones may be broken together. */
export class FaultInjector {
  readonly #parts: FaultInjectorParts;
  readonly #counts = new Map<FaultKind, number>();
  readonly #disturbances: { target: string; from: number; until: number }[] = [];
  readonly #turns = new Map<string, Promise<void>>();
  #unclean = 0;

  constructor(parts: FaultInjectorParts) {
    this.#parts = parts;
  }

  /** Resolves when everything is well again. */
  async run(plan: readonly PlannedFault[]): Promise<void> {
    const startedAt = performance.now();
    const running: Promise<void>[] = [];
    for (const fault of plan) {
      await wait(Math.max(0, fault.atMs - (performance.now() - startedAt)));
      running.push(this.#inject(fault));
    }
    await Promise.all(running);
    for (const process of this.#parts.processes) process.order({ type: 'clock', offsetMs: 0 });
    await Promise.all(this.#parts.processes.map((process) => process.ready()));
  }

  /** How often each fault happened. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort());
  }

  get disturbances(): readonly Disturbance[] {
    return this.#disturbances;
  }

  /** Processes that SIGTERM did not end in time. */
  get unclean(): number {
    return this.#unclean;
  }

  async #inject({ kind, seed }: PlannedFault): Promise<void> {
    const random = seeded(seed);
    const role = ROLE_OF[kind];
    const { processes, store } = this.#parts;
    const target =
      role === undefined ? undefined : pick(random, role === 'any' ? processes : processes.filter(({ roles }) => roles.includes(role)));
    const name = target?.name ?? (kind.startsWith('graph') ? 'graph' : 'store');
    await this.#inTurn(name, async () => {
      const disturbance = { target: name, from: Date.now(), until: Number.POSITIVE_INFINITY };
      if (kind !== 'clock-jumped') this.#disturbances.push(disturbance);
      if (target !== undefined) await this.#disturb(kind, target, random);
      else if (kind === 'graph-hung' || kind === 'graph-offline') await this.#disturbGraph(kind, random);
      else await store.faults[kind]?.(random);
      // Leases that it cost lapse after it.
      disturbance.until = Date.now() + AFTERMATH_MS;
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    });
  }

  async #disturb(kind: FaultKind, target: BotSupervisor, random: Random): Promise<void> {
    if (kind.endsWith('-killed')) return target.kill();
    if (kind.endsWith('-paused')) {
      await target.ready();
      return target.pause(LEASE_MS * between(random, 1.2, 2.5));
    }
    if (kind === 'process-stopped') {
      if (!(await target.stop(STOP_PATIENCE_MS))) this.#unclean += 1;
      return;
    }
    await target.ready();
    target.order({ type: 'clock', offsetMs: Math.round(between(random, -MOST_JUMP_MS, MOST_JUMP_MS)) });
  }

  async #disturbGraph(kind: 'graph-hung' | 'graph-offline', random: Random): Promise<void> {
    const { graph, usualGraph } = this.#parts;
    graph.set(kind === 'graph-hung' ? { latencyMs: SEND_TIMEOUT_MS * 2 } : { offline: true });
    await wait(between(random, 200, 1_500));
    graph.clear();
    graph.set(usualGraph);
  }

  async #inTurn(name: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(name) ?? Promise.resolve()).then(work);
    this.#turns.set(name, turn);
    await turn;
  }
}

const ROLE_OF: { readonly [Kind in FaultKind]?: BotRole | 'any' } = {
  'webhook-killed': 'webhook',
  'worker-killed': 'worker',
  'dispatcher-killed': 'dispatcher',
  'worker-paused': 'worker',
  'dispatcher-paused': 'dispatcher',
  'process-stopped': 'any',
  'clock-jumped': 'any',
};

const AFTERMATH_MS = 2 * LEASE_MS;
const STOP_PATIENCE_MS = 10_000;
/** What a process with a wrong clock asks for may come that much later. */
const MOST_JUMP_MS = 5_000;
