import type { z } from 'zod';
import type { ActionHandler } from './action.ts';
import type { FlowView } from './flow-view.ts';
import type { SlotValues } from './slot-values.ts';

/** The functions behind the names in a graph. Closures of the builder register as `flowId.stepId`. */
export interface FlowRegistry {
  readonly actions: { readonly [name: string]: ActionHandler };
  /** Synchronous and pure. */
  readonly guards: { readonly [name: string]: (view: FlowView) => boolean };
  /** Synchronous and pure. */
  readonly texts: { readonly [name: string]: (view: FlowView) => string };
  readonly validators: { readonly [name: string]: z.ZodType };
  readonly migrations: { readonly [name: string]: Migration };
}

/** Carries a talk from an older version of a flow to this one. Synchronous and pure. */
export type Migration = (old: { readonly version: number; readonly stepId: string; readonly slots: SlotValues }) => {
  /** A step of the new version. Questions whose slots are filled are passed over. */
  readonly stepId: string;
  readonly slots: SlotValues;
};

export const EMPTY_REGISTRY: FlowRegistry = { actions: {}, guards: {}, texts: {}, validators: {}, migrations: {} };
