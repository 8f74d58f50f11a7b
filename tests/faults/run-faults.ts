import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createEmulator, type Emulator, type FaultSettings } from '@recado/emulator';
import { BotSupervisor, type BotSupervisorEvents } from './bot-supervisor.ts';
import { createChatter } from './chatter.ts';
import { checkEvidence } from './checker/check-evidence.ts';
import type { VerdictCounts } from './checker/verdict.ts';
import type { Violation } from './checker/violation.ts';
import { FaultInjector } from './fault-injector.ts';
import { type FaultRunOptions, type ResolvedFaultRun, resolveFaultRun } from './fault-run-options.ts';
import { gatherEvidence, type Watch, watchEmulator } from './gather-evidence.ts';
import { type JobSink, startJobSink } from './job-sink.ts';
import { planFaults } from './plan/plan-faults.ts';
import { layOutProcesses } from './process-layout.ts';
import { type OpenedStore, openStore } from './stores/open-store.ts';
import { startStore } from './stores/start-store.ts';
import type { StoreUnderFault } from './stores/store-under-fault.ts';
import { watchStalls } from './watch-stalls.ts';

/** What a run did and what the checker found. Plain JSON. */
export interface FaultReport {
  readonly store: string;
  readonly seed: number;
  readonly backlog: string;
  readonly weakness?: string;
  readonly diskFullBy?: string;
  readonly faults: Readonly<Record<string, number>>;
  readonly starts: number;
  /** Processes that SIGTERM did not end within ten seconds. */
  readonly uncleanStops: number;
  /** From the first message to rest. */
  readonly seconds: number;
  /** From the end of the faults to rest. */
  readonly settledAfterSeconds: number;
  /** Accepted messages over the time from the first one to rest. */
  readonly messagesPerSecond: number;
  /** Webhooks that were not answered 200 and came again. */
  readonly webhooksRefused: number;
  readonly counts: VerdictCounts;
  readonly violations: readonly Violation[];
}

/** Drives real processes through real faults, and has the checker judge what could be seen of it. */
export async function runFaults(options: FaultRunOptions): Promise<FaultReport> {
  const run = resolveFaultRun(options);
  const cleanUp: (() => Promise<void>)[] = [];
  try {
    return await runOn(await setUp(run, cleanUp), run);
  } finally {
    for (const one of cleanUp.reverse()) await one();
  }
}

/** What a run needs, all of it at work. */
interface Scene {
  readonly store: StoreUnderFault;
  readonly sink: JobSink;
  readonly emulator: Emulator;
  readonly watch: Watch;
  readonly processes: readonly BotSupervisor[];
  readonly injector: FaultInjector;
  readonly crashes: readonly Violation[];
}

async function setUp(run: ResolvedFaultRun, cleanUp: (() => Promise<void>)[]): Promise<Scene> {
  const until = <Part extends AsyncDisposable>(part: Part): Part => {
    cleanUp.push(() => Promise.resolve(part[Symbol.asyncDispose]()));
    return part;
  };
  const processes: BotSupervisor[] = [];
  const crashes: Violation[] = [];
  const sink = until(await startJobSink());
  const limitDisk = (isFull: boolean) => {
    for (const process of processes) process.order({ type: 'disk', isFull });
  };
  const store = until(await startStore(run.store, limitDisk));
  const planned = layOutProcesses(run.store);
  const ports = await freePorts(planned.length);
  const emulator = until(
    await startEmulator(
      ports.filter((_, at) => planned[at]?.roles.includes('webhook')),
      run,
    ),
  );
  const watch = watchEmulator(emulator);
  const injector = new FaultInjector({ processes, store, graph: emulator.faults, usualGraph: usualGraph(run) });
  const { baseUrl: graphUrl, config } = emulator;
  const graph = { ...SECRETS, graphUrl, phoneNumberId: config.phoneNumberId, accessToken: config.accessToken };
  const noteStall = (target: string, forMs: number) => void watch.stalls.push({ target, at: Date.now(), forMs });
  const events: BotSupervisorEvents = {
    onReport(name, report) {
      if (report.type === 'resent') watch.resent.push(report.outboxId);
      if (report.type === 'stalled') noteStall(name, report.forMs);
    },
    onCrash: (name, how) => void crashes.push({ kind: 'process-crashed', detail: `${name} ended by itself: ${how}` }),
  };
  // Everything passes through this process: what stops it stops the store for all.
  const stopWatching = watchStalls((forMs) => noteStall('store', forMs));
  cleanUp.push(async () => stopWatching());
  for (const [at, { name, roles }] of planned.entries()) {
    const { backlog: policy, weakness, actionMs } = run;
    const settings = {
      name,
      roles,
      store: store.forBots,
      port: ports[at] ?? 0,
      sinkPort: sink.port,
      actionMs,
      backlog: { policy },
      weakness,
      graph,
    };
    processes.push(until(new BotSupervisor(settings, events)));
  }
  await Promise.all(processes.map((process) => process.ready()));
  emulator.faults.set(usualGraph(run));
  return { store, sink, emulator, watch, processes, injector, crashes };
}

async function runOn({ store, sink, emulator, watch, processes, injector, crashes }: Scene, run: ResolvedFaultRun): Promise<FaultReport> {
  const chatter = createChatter(emulator, run, () => watch.answered());
  const startedAt = performance.now();
  const plan = planFaults({ seed: run.seed, durationMs: run.durationMs, everyMs: run.faultEveryMs, kinds: run.kinds });
  await Promise.all([chatter.writeFor(run.durationMs), injector.run(plan)]);
  emulator.faults.clear();
  emulator.retryNow();
  const wellAt = performance.now();
  const unsettled = await settle(run, store, emulator);
  const settledAt = performance.now();
  const { disturbances } = injector;
  const evidence = await gatherEvidence({ watch, words: chatter.words, emulator, sink, place: store.direct, disturbances, unsettled });
  const { counts, violations } = checkEvidence(evidence);
  return {
    store: run.store,
    seed: run.seed,
    backlog: run.backlog,
    ...(run.weakness === undefined ? {} : { weakness: run.weakness }),
    ...(store.diskFullBy === undefined ? {} : { diskFullBy: store.diskFullBy }),
    faults: injector.counts,
    starts: processes.reduce((sum, process) => sum + process.starts, 0),
    uncleanStops: injector.unclean,
    seconds: round((settledAt - startedAt) / 1_000),
    settledAfterSeconds: round((settledAt - wellAt) / 1_000),
    messagesPerSecond: round(counts.accepted / ((settledAt - startedAt) / 1_000)),
    webhooksRefused: watch.refused(),
    counts,
    violations: [...crashes, ...violations],
  };
}

const SECRETS = { appSecret: 'faults-secret', verifyToken: 'faults-verify' };

/** Webhooks go to the processes in turn, as through a load balancer. */
function startEmulator(ports: readonly number[], { receiptsAfterMs: after }: ResolvedFaultRun): Promise<Emulator> {
  let turn = 0;
  return createEmulator({
    webhook: {
      url: () => {
        turn += 1;
        return `http://127.0.0.1:${ports[turn % ports.length]}/webhook`;
      },
      ...SECRETS,
      timeoutMs: 2_500,
    },
    statusDelaysMs: { sent: after, delivered: after * 2, read: after * 3 },
    retry: { firstDelayMs: 30, maxDelayMs: 500, forMs: 24 * 3_600_000 },
  });
}

const usualGraph = ({ seed, graphLatencyMs: latencyMs }: ResolvedFaultRun): FaultSettings => ({
  duplicateWebhooks: { ratio: 0.1, seed },
  reorderWebhooks: { ratio: 0.1, seed: seed + 1 },
  dropAnswer: { when: 'either', ratio: 0.02, seed: seed + 2 },
  failWith: { code: 130429, ratio: 0.03, seed: seed + 3 },
  latencyMs,
});

/** Waits until nothing is under way any more. Answers what still is when the time is up. */
async function settle(run: ResolvedFaultRun, place: StoreUnderFault, emulator: Emulator): Promise<readonly string[]> {
  const opened = await openStore(place.direct);
  try {
    let restsSeen = 0;
    for (const startedAt = performance.now(); ; await wait(100)) {
      const open = await whatIsOpen(emulator, opened);
      restsSeen = open.length === 0 ? restsSeen + 1 : 0;
      // A balance is not one picture of everything: what moved while it was read shows in the next.
      if (restsSeen === 2) return [];
      if (performance.now() - startedAt > run.settleMs) return open;
    }
  } finally {
    await opened.close();
  }
}

async function whatIsOpen(emulator: Emulator, { store, queue }: OpenedStore): Promise<readonly string[]> {
  // In the order in which a message passes through.
  const { messages } = emulator.pending();
  const { pending, replies, jobs } = await store.ledger.balance();
  const { waiting, delayed, active } = await queue.balance();
  return Object.entries({
    'webhooks with messages': messages,
    'messages pending': pending,
    'replies waiting': replies.waiting,
    'jobs not relayed': jobs,
    'jobs not done': waiting + delayed + active,
  })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

const round = (value: number): number => Math.round(value * 10) / 10;
