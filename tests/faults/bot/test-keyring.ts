import type { Keyring } from '@recado/core';

/** The bot's key, which the run needs to tell a dead letter's message by its hash. */
export const TEST_KEYRING: Keyring = { current: { id: 'faults', secret: new Uint8Array(32).fill(3) }, previous: [] };
