import type { BacklogPolicy, BotRole } from '@recado/core';
import type { StoreToOpen } from '../stores/store-to-open.ts';
import type { Weakness } from './weaknesses.ts';

/** What the process under test is told on its command line, as JSON. */
export interface BotSettings {
  /** Of the process, in what the run reports. */
  readonly name: string;
  readonly roles: readonly BotRole[];
  readonly store: StoreToOpen;
  /** Where webhooks arrive, for a process with that role. */
  readonly port: number;
  readonly sinkPort: number;
  /** How long an action takes at most, except for a slow one. */
  readonly actionMs: number;
  readonly backlog: BacklogPolicy;
  readonly weakness: Weakness | undefined;
  readonly graph: {
    readonly graphUrl: string;
    readonly phoneNumberId: string;
    readonly accessToken: string;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
}

/** Of turns and of sends. Short, so that a run sees many lapse. */
export const LEASE_MS = 1_500;
/** How long the bot waits for Graph: shorter than the lease of a send. */
export const SEND_TIMEOUT_MS = 1_000;
export const RECONCILE_AFTER_MS = 3_000;
export const JOBS = 'numbered';

/** Told to the process while it runs. */
export type BotOrder =
  | { readonly type: 'clock'; readonly offsetMs: number }
  /** Whether SQLite may take no further page. */
  | { readonly type: 'disk'; readonly isFull: boolean };

/** Told by the process. */
export type BotReport =
  | { readonly type: 'ready' }
  /** Its log said that a reply goes out again. */
  | { readonly type: 'resent'; readonly outboxId: string }
  /** Its event loop stood still, without anybody having stopped it: the machine was busy. */
  | { readonly type: 'stalled'; readonly forMs: number };
