import type { InboundState } from '@recado/core';

/** `inbound.state` is the place in this list. */
export const INBOUND_STATES: readonly InboundState[] = ['pending', 'handled', 'merged', 'dead-lettered'];
