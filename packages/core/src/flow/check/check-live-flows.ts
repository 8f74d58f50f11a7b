import type { FlowInUse } from '../../ports/conversation-store/turns.ts';
import type { BotDefinition } from '../compile/bot-definition.ts';
import type { Problem } from './problem.ts';

/** Live conversations that a bot would strand. */
export interface StrandedFlows {
  /** They stand in versions this bot lacks, and no policy leads out of them. */
  readonly missing: readonly FlowInUse[];
  /** The structure changed under their feet: same version, other steps. */
  readonly changed: readonly FlowInUse[];
}

/** Compares the flow versions that live conversations stand in (`store.turns.flowsInUse()`) with those a bot has. */
export function findStrandedFlows(bot: BotDefinition, inUse: readonly FlowInUse[]): StrandedFlows {
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
  return { missing, changed };
}

/** The same as problems, for `recado check`. */
export function checkLiveFlows(bot: BotDefinition, inUse: readonly FlowInUse[]): readonly Problem[] {
  const { missing, changed } = findStrandedFlows(bot, inUse);
  const problem = (code: Problem['code'], { flowId, version, conversations }: FlowInUse, message: string): Problem => ({
    severity: 'error',
    code,
    where: `${flowId}@${version}`,
    message: `${conversations} live conversation${conversations === 1 ? ' stands' : 's stand'} in it ${message}`,
  });
  return [
    ...missing.map((flow) =>
      problem(
        'version-missing',
        flow,
        'and this bot lacks it: register it beside the new version, or give that an onUpgrade of migrate or restart',
      ),
    ),
    ...changed.map((flow) =>
      problem('structure-changed', flow, 'and its structure changed under the same version: give the changed flow a new one'),
    ),
  ];
}
