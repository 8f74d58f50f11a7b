import type { BotContent } from '../flow/compile/bot-definition.ts';
import type { Answerer } from '../ports/answerer/answerer.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import type { History } from '../ports/history/history.ts';
import type { IdSource } from '../ports/id-source/id-source.ts';
import type { IntentRouter } from '../ports/intent-router/intent-router.ts';
import type { KeyStore } from '../ports/key-store/key-store.ts';
import type { Logger } from '../ports/logger/logger.ts';
import type { Queue } from '../ports/queue/queue.ts';
import type { Transport } from '../ports/transport/transport.ts';
import type { Keyring } from '../privacy/keyring.ts';
import type { CircuitBreakerOptions } from '../resilience/circuit-breaker-options.ts';
import type { HealthOptions } from './health/health-options.ts';
import type { NotUnderstood } from './not-understood.ts';
import type { TelemetryOptions } from './telemetry/telemetry-options.ts';
import type { TurnReport } from './turn-report.ts';

/** What a bot says and where it runs. */
export interface BotOptions extends BotContent {
  readonly transport: Transport;
  readonly store: ConversationStore;
  /** Seals everything personal; with `keys`, wraps the keys that do. */
  readonly keyring: Keyring;
  /**
   * Keeps a data key for each person, which seals what is theirs: destroying it erases them, backups included. Keep it apart from `store`.
   * @default none: everything is sealed with the keyring, and erasing somebody is deleting what is there
   */
  readonly keys?: KeyStore;
  /** Takes events and jobs of turns. Without one they wait in the store. */
  readonly queue?: Queue;
  /** Queue of each domain event by name. @default 'domain-events' for what flows emit; the engine's own events go nowhere unless named here */
  readonly eventQueues?: { readonly [event: string]: string };
  /** Queue that gets every incoming message as an anonymised event. @default none */
  readonly messageEventsQueue?: string;
  /** Gets the anonymised transcript and events of committed turns, in batches, behind their back. @default none */
  readonly history?: History;
  /** @default the rules router over `intents` */
  readonly router?: IntentRouter;
  /** Answers what `answer` steps ask: the ladder of `createLadderRouter` does. @default nobody: they say that they do not know */
  readonly answerer?: Answerer;
  /**
   * What this process does; any number of processes may do each, on one store. `webhook` receives, `worker` computes turns, `dispatcher` sends
   * replies and relays jobs, `timers` wakes what is due, forgets what is old and keeps the house of the `history`.
   * @default all four
   */
  readonly roles?: readonly BotRole[];
  readonly receiving?: ReceivingOptions;
  readonly backlog?: BacklogPolicy;
  /** What the contact sees while the bot works: read marks, and "typing…" once a turn takes more than 250 ms. @default 'typing' */
  readonly presence?: 'typing' | 'read' | 'none';
  readonly sending?: SendingOptions;
  readonly turns?: TurnOptions;
  /** How long settled ids stay known, so that a repeated webhook is a duplicate, milliseconds. @default 691_200_000 (8 days) */
  readonly retentionMs?: number;
  /** @default the system clock */
  readonly clock?: Clock;
  /** @default random, sortable by time */
  readonly ids?: IdSource;
  /** @default silent */
  readonly logger?: Logger;
  readonly health?: HealthOptions;
  readonly telemetry?: TelemetryOptions;
  /** Called after each committed turn, with masked values only. */
  readonly onTurn?: (report: TurnReport) => void;
  /** Called after the commit of a turn that did not understand its message, with masked words. `recado intents review` reads them. */
  readonly onNotUnderstood?: (message: NotUnderstood) => void;
}

/** Limits of a circuit breaker; see `CircuitBreakerOptions`. */
export type CircuitLimits = Omit<CircuitBreakerOptions, 'name' | 'clock' | 'judge' | 'onChange'>;

export type BotRole = 'webhook' | 'worker' | 'dispatcher' | 'timers';

/** What happens to messages that came while the bot was busy or away. */
export type BacklogPolicy =
  /** Each gets its own turn, in order. */
  | { readonly policy: 'replay' }
  /** Texts in a row become one turn. */
  | { readonly policy: 'merge' }
  /** When the oldest waited longer than `afterMs`, the bot apologises and answers the last one only. */
  | { readonly policy: 'apologise'; readonly afterMs: number };

/** How much may wait for the store before webhooks are answered with a failure, which makes their sender repeat them. */
export interface ReceivingOptions {
  /** Batches the store is busy with at once. @default 1_000 */
  readonly maxPending?: number;
  /** How long the store may take for a batch, milliseconds. @default 5_000 */
  readonly timeoutMs?: number;
}

export interface SendingOptions {
  /** Replies on their way at once. At 300 ms an answer, 64 are some 200 a second. @default 64 */
  readonly concurrency?: number;
  /** How long a send may take before another dispatcher may step in, milliseconds. @default 30_000 */
  readonly leaseMs?: number;
  /** How long an ambiguous send waits for a receipt, milliseconds. @default 60_000 */
  readonly reconcileAfterMs?: number;
  /** What then: send again (recorded as a possible duplicate) or give up. @default 'resend' */
  readonly ambiguous?: 'resend' | 'dead-letter';
  /** Refused sends that may work later are tried this often; those that reached nobody, for as long as it takes. @default 10 */
  readonly maxAttempts?: number;
  /**
   * When sends without an answer or a connection stop all sending for a while.
   * @default 10 in a row, or half of at least 20 in 30 s; open for 2 s, then longer, up to 30 s
   */
  readonly circuit?: CircuitLimits;
}

export interface TurnOptions {
  /** Conversations worked on at once. @default 16 */
  readonly concurrency?: number;
  /** Milliseconds; renewed while a turn runs. @default 30_000 */
  readonly leaseMs?: number;
  /** Most messages loaded with one lease. @default 16 */
  readonly maxMessages?: number;
  /** Failed tries before a message becomes a dead letter; processes that died over it count. @default 5 */
  readonly maxAttempts?: number;
  /** Wait after the first failure, milliseconds; doubles each time. @default 1_000 */
  readonly backoffMs?: number;
  /** How often stores are asked for work nobody announced, milliseconds. @default 1_000 */
  readonly pollMs?: number;
}
