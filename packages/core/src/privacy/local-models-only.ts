import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Runs work of a flow that demands local models. Whatever it calls, through however many functions, a remote adapter answers `local_only` and sends nothing.
 */
export function withLocalModelsOnly<T>(work: () => T): T {
  return scope().run(true, work);
}

/** Whether the running code works for a flow that demands local models. */
export function areLocalModelsDemanded(): boolean {
  return scope().getStore() === true;
}

/** One of the process: the adapters are entries of their own and may be bundled, or installed, twice. */
function scope(): AsyncLocalStorage<true> {
  const shared = globalThis as { [SCOPE]?: AsyncLocalStorage<true> };
  shared[SCOPE] ??= new AsyncLocalStorage<true>();
  return shared[SCOPE];
}

const SCOPE = Symbol.for('recado.local-models-only');
