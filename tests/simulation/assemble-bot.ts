import { Bot, type BotDefinition, type BotOptions, compileBot } from '@recado/core';
import { deploymentKeys } from '../../packages/core/src/privacy/person-keys/deployment-keys.ts';
import { createTelemetry } from '../../packages/core/src/runtime/telemetry/telemetry.ts';
import { SEALER } from './clear-sealer.ts';
import { KEYRING } from './settings.ts';
import { type TalkActions, talkBot, talkHandlers } from './talk-bot.ts';

type Parts = ConstructorParameters<typeof Bot>[0];

/** A bot as `createBot` puts it together, except that flows are compiled once for all processes of all seeds, and nothing is enciphered: half the time. */
export function assembleBot(
  actions: TalkActions,
  given: Required<Pick<BotOptions, 'clock' | 'ids' | 'logger' | 'router' | 'store' | 'transport'>> & Partial<BotOptions>,
  owner: string,
): Bot {
  const { clock, ids, logger, router, store, transport } = given;
  const parts: Parts = {
    options: { ...CONTENT, ...given, keyring: KEYRING },
    definition: withHandlers(talkHandlers(actions)),
    sealer: SEALER,
    keys: KEYS,
    telemetry: createTelemetry(),
    owner,
    clock,
    ids,
    logger,
    router,
    store,
    transport,
  };
  return new Bot(parts);
}

const CONTENT = talkBot();
const DEFINITION = compileBot(CONTENT);
const KEYS = deploymentKeys(SEALER);

function withHandlers(actions: ReturnType<typeof talkHandlers>): BotDefinition {
  const flows = [...DEFINITION.flows].map(
    ([id, versions]) => [id, versions.map((version) => ({ ...version, registry: { ...version.registry, actions } }))] as const,
  );
  return { ...DEFINITION, flows: new Map(flows) };
}
