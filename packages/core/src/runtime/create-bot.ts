import { FlowInvalidError } from '../errors/flow-invalid-error.ts';
import { checkFlows } from '../flow/check/check-flows.ts';
import { compileBot } from '../flow/compile/bot-definition.ts';
import { createRulesRouter } from '../intent/rules-router.ts';
import { createPersonKeys } from '../privacy/person-keys/create-person-keys.ts';
import { deploymentKeys } from '../privacy/person-keys/deployment-keys.ts';
import { createSealer } from '../privacy/sealer.ts';
import type { ObservedBreaker } from '../resilience/observed-breaker.ts';
import { Bot, processName } from './bot.ts';
import type { BotOptions } from './bot-options.ts';
import { silentLogger } from './json-logger.ts';
import { keyStoreInCircuit } from './key-store-in-circuit.ts';
import { randomIdSource } from './random-id-source.ts';
import { systemClock } from './system-clock.ts';
import { createTelemetry } from './telemetry/telemetry.ts';

/**
 * Puts a bot together: flows and intents with a transport and a store. Nothing runs before `start()`.
 * @throws FlowInvalidError when the flows have errors; warnings are for `recado check`.
 */
export function createBot(options: BotOptions): Bot {
  const problems = checkFlows(options).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) throw new FlowInvalidError(problems.map((problem) => `${problem.where}: ${problem.message}`));
  const { ids = randomIdSource, clock = systemClock, keys } = options;
  const sealer = createSealer(options.keyring);
  const logger = options.logger ?? silentLogger;
  const telemetry = createTelemetry({ ...options.telemetry, breakers: breakersOf(options) });
  return new Bot({
    options,
    definition: compileBot(options),
    transport: options.transport,
    store: options.store,
    router: options.router ?? createRulesRouter({ intents: options.intents ?? [], languages: options.languages ?? ['pt'] }),
    sealer,
    keys:
      keys === undefined
        ? deploymentKeys(sealer)
        : createPersonKeys({ sealer, store: keyStoreInCircuit(keys, { clock, logger, telemetry }), clock }),
    clock,
    ids,
    logger,
    telemetry,
    owner: processName(),
  });
}

/** Those the application registers, and those of what it has the bot ask. */
function breakersOf({ telemetry, router, answerer }: BotOptions): readonly ObservedBreaker[] {
  return [telemetry, router, answerer].flatMap((part) => part?.breakers ?? []);
}
