import type { FlowGraph } from '../graph/flow-graph.ts';
import type { FlowRegistry } from '../graph/registry.ts';

declare const slotsOf: unique symbol;

/** A flow: its graph and the functions it names. Made by `flow(…)…complete()` or `parseFlowFile`. */
export interface Flow<Slots = unknown> {
  readonly graph: FlowGraph;
  readonly registry: FlowRegistry;
  /** Carries the slot types; has no value. */
  readonly [slotsOf]?: Slots;
}
