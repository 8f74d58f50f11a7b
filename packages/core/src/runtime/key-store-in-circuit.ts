import { KeysUnavailableError } from '../errors/keys-unavailable-error.ts';
import type { KeyStore } from '../ports/key-store/key-store.ts';
import { callInTime } from '../resilience/call-in-time.ts';
import type { BotContext } from './bot-context.ts';
import { circuitOf } from './circuit-of.ts';

/**
 * The key store as a bot asks it: behind a breaker of its own, so that people whose key is at hand are served while it is away.
 * Every failure is a `KeysUnavailableError`, which says that the conversation store is not to blame.
 */
export function keyStoreInCircuit(store: KeyStore, context: Pick<BotContext, 'clock' | 'logger' | 'telemetry'>): KeyStore {
  const circuit = circuitOf(context, 'keys', { openMs: 1_000, maxOpenMs: 5_000 });
  const ask = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await callInTime(circuit, context.clock, TIMEOUT_MS, call);
    } catch (cause) {
      throw new KeysUnavailableError(circuit.retryAfterMs(), { cause });
    }
  };
  return {
    specVersion: 1,
    find: (people) => ask(() => store.find(people)),
    add: (keys) => ask(() => store.add(keys)),
    replace: (changes) => ask(() => store.replace(changes)),
    list: (after, limit) => ask(() => store.list(after, limit)),
    destroy: (people) => ask(() => store.destroy(people)),
    close: () => store.close(),
  };
}

/** Well below the time a batch of messages has. */
const TIMEOUT_MS = 2_000;
