import { FlowStructureChangedError } from '../../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../../errors/flow-version-missing-error.ts';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { saySystem } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/**
 * Brings the flows in progress to a version this bot has, by each flow's own policy: finish on the old version, migrate, or restart with
 * an apology; never a silent reset.
 */
export function upgradeFrames(draft: TurnDraft): void {
  for (const frame of draft.stack) {
    const versions = draft.bot.flows.get(frame.flowId) ?? [];
    const own = versions.find((version) => version.graph.version === frame.flowVersion);
    const newest = versions[0];
    if (own === undefined && newest === undefined) throw lacking(frame);
    if (own !== undefined && (own === newest || newest?.graph.onUpgrade === 'finish')) keep(draft, frame, own);
    else if (newest !== undefined && newest.graph.version > frame.flowVersion) move(draft, frame, newest);
    else throw lacking(frame);
  }
}

function keep(draft: TurnDraft, frame: DraftFrame, flow: CompiledFlow): void {
  if (frame.structureHash === flow.hash) return;
  if (draft.bot.structureChange === 'refuse') {
    throw new FlowStructureChangedError([inUse(frame)]);
  }
  frame.structureHash = flow.hash;
  const step = flow.graph.steps[frame.stepId];
  const stillWaits = frame.phase === 'running' || PHASE_OF[step?.kind ?? ''] === frame.phase;
  if (step === undefined || !stillWaits) enter(frame, step === undefined ? flow.graph.start : frame.stepId);
}

function move(draft: TurnDraft, frame: DraftFrame, flow: CompiledFlow): void {
  const { onUpgrade } = flow.graph;
  if (onUpgrade === 'finish') throw lacking(frame);
  const from = { version: frame.flowVersion, stepId: frame.stepId, slots: frame.slots };
  frame.flowVersion = flow.graph.version;
  frame.structureHash = flow.hash;
  if (onUpgrade === 'restart') {
    frame.slots = {};
    enter(frame, flow.graph.start);
    saySystem(draft, 'upgraded', frame);
    return;
  }
  const migrate = flow.registry.migrations[onUpgrade.migrate];
  if (migrate === undefined) throw new TurnFailedError({ where: `the migration "${onUpgrade.migrate}", which is not registered` });
  const to = migrate(from);
  frame.slots = { ...to.slots };
  const step = flow.graph.steps[to.stepId];
  if (step === undefined) throw new TurnFailedError({ where: `the migration "${onUpgrade.migrate}", which leads to no step` });
  frame.stepId = to.stepId;
  frame.phase = step.kind === 'ask' || step.kind === 'choose' ? 'question' : 'running';
}

/** Starts a step over; the question is asked when the turn gets there. */
function enter(frame: DraftFrame, stepId: string): void {
  frame.stepId = stepId;
  frame.phase = 'running';
  frame.attempts = 0;
}

function lacking(frame: DraftFrame): FlowVersionMissingError {
  return new FlowVersionMissingError([inUse(frame)]);
}

const inUse = (frame: DraftFrame) => ({
  flowId: frame.flowId,
  version: frame.flowVersion,
  structureHash: frame.structureHash,
  conversations: 1,
});

const PHASE_OF: { readonly [kind: string]: DraftFrame['phase'] } = {
  ask: 'question',
  choose: 'question',
  wait: 'timer',
  call: 'called',
  handoff: 'handoff',
};
