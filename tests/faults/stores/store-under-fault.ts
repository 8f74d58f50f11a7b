import type { FaultKind } from '../plan/fault-kinds.ts';
import type { Random } from '../plan/seeded.ts';
import type { StoreToOpen } from './store-to-open.ts';

/** A real store that can be broken and comes back. */
export interface StoreUnderFault extends AsyncDisposable {
  /** As the bots reach it. */
  readonly forBots: StoreToOpen;
  /** As the checker reads it in the end, past all that is broken. */
  readonly direct: StoreToOpen;
  /** How a full disk is made, for the report. */
  readonly diskFullBy?: string;
  /** Each resolves when the store is well again. */
  readonly faults: { readonly [Kind in FaultKind]?: (random: Random) => Promise<void> };
}
