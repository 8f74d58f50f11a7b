import { type BotRole, channelId, type Keyring } from '@recado/core';

/** How the bots of a simulation are set. Short times, so that little simulated time holds many leases. */
export const LEASE_MS = 900;
export const TURNS = { concurrency: 2, leaseMs: LEASE_MS, maxMessages: 4, maxAttempts: 3, backoffMs: 100, pollMs: 1_300 };
export const SENDING = { concurrency: 2, leaseMs: LEASE_MS, reconcileAfterMs: 1_500, maxAttempts: 4 };
/** A send reaches the vendor by then or never: before anybody gives up waiting for its receipt. */
export const SEND_REACHES_MS = 300;

export const CHANNEL = channelId('simulated');
/** When simulations begin, epoch milliseconds. */
export const EPOCH = Date.UTC(2026, 0, 5, 12);
export const KEYRING: Keyring = { current: { id: 'simulation', secret: new Uint8Array(32).fill(5) }, previous: [] };

/** What the processes of a simulation do, the simplest first. */
export const TOPOLOGIES: readonly (readonly (readonly BotRole[])[])[] = [
  [['webhook', 'worker', 'dispatcher', 'timers']],
  [
    ['webhook', 'worker', 'dispatcher', 'timers'],
    ['webhook', 'worker', 'dispatcher', 'timers'],
  ],
  [
    ['webhook', 'worker'],
    ['worker', 'dispatcher', 'timers'],
  ],
  [['webhook'], ['worker'], ['worker', 'timers'], ['dispatcher']],
  [
    ['webhook', 'dispatcher'],
    ['worker', 'timers'],
    ['worker', 'dispatcher'],
  ],
];
