import { FlowStructureChangedError } from '../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../errors/flow-version-missing-error.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { FlowInUse } from '../ports/conversation-store/turns.ts';

/** Refuses to start a bot that would strand conversations: a version they stand in is gone, or changed under their feet. */
export function checkLiveFlows(bot: BotDefinition, inUse: readonly FlowInUse[]): void {
  const missing: FlowInUse[] = [];
  const changed: FlowInUse[] = [];
  for (const live of inUse) {
    const versions = bot.flows.get(live.flowId) ?? [];
    const own = versions.find((version) => version.graph.version === live.version);
    const newest = versions[0];
    const isLeftBehind = newest !== undefined && newest.graph.version > live.version && newest.graph.onUpgrade !== 'finish';
    if (isLeftBehind) continue;
    if (own === undefined) missing.push(live);
    else if (own.hash !== live.structureHash && bot.structureChange === 'refuse') changed.push(live);
  }
  if (missing.length > 0) throw new FlowVersionMissingError(missing);
  if (changed.length > 0) throw new FlowStructureChangedError(changed);
}
