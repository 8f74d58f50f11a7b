/** The stores that the fault run drives. */
export type StoreKind = 'sqlite' | 'redis' | 'postgres';

/** What the run does to a bot at work. */
export type FaultKind =
  /** SIGKILL of a process that has this role; it is started again. */
  | 'webhook-killed'
  | 'worker-killed'
  | 'dispatcher-killed'
  /** SIGSTOP for longer than a lease, then SIGCONT. */
  | 'worker-paused'
  | 'dispatcher-paused'
  /** SIGTERM, as of a deploy; it is started again. */
  | 'process-stopped'
  /** The wall clock of one process jumps, forward or back; its monotonic clock does not. */
  | 'clock-jumped'
  /** Graph takes messages and answers later than the bot waits. */
  | 'graph-hung'
  /** Graph ends every connection. */
  | 'graph-offline'
  /** SIGKILL of the database server, and its start on the same data. */
  | 'store-killed'
  /** `CLIENT PAUSE` of Redis. */
  | 'store-paused'
  /** Every connection to the database is reset; new ones are let in. */
  | 'connections-cut'
  /** New connections are refused too, for a while. */
  | 'connections-refused'
  /** Nothing passes between the bots and the database for a while; then everything does. */
  | 'connections-stalled'
  /** No space is left for the files of SQLite. */
  | 'disk-full';

const PROCESSES = [
  'webhook-killed',
  'worker-killed',
  'dispatcher-killed',
  'worker-paused',
  'dispatcher-paused',
  'process-stopped',
  'clock-jumped',
] as const;
const GRAPH = ['graph-hung', 'graph-offline'] as const;
const NETWORK = ['connections-cut', 'connections-refused', 'connections-stalled'] as const;

/** Every fault that a store can meet. */
export const FAULT_KINDS: Readonly<Record<StoreKind, readonly FaultKind[]>> = {
  sqlite: [...PROCESSES, ...GRAPH, 'disk-full'],
  redis: [...PROCESSES, ...GRAPH, ...NETWORK, 'store-killed', 'store-paused'],
  postgres: [...PROCESSES, ...GRAPH, ...NETWORK, 'store-killed'],
};
