import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { type Condition, type Step, type Transition, transitionsOf } from '../graph/steps.ts';
import { textsIn } from '../graph/texts-in.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Every name in a graph leads to something: steps, slots, flows, registered functions, answers. */
export function checkNames(flow: CompiledFlow, flows: ReadonlySet<string>): readonly Problem[] {
  const { graph, registry } = flow;
  const problems: Problem[] = [];
  const report = (step: string, code: ProblemCode, message: string) =>
    problems.push({ severity: 'error', code, where: `${graph.id}@${graph.version}.${step}`, message });

  const checkSlot = (step: string, slot: string) => {
    if (graph.slots[slot] === undefined) report(step, 'slot-unknown', `names the slot "${slot}", which is not declared`);
  };
  const checkTransition = (step: string, transition: Transition) => {
    if (typeof transition === 'object' && 'flow' in transition) {
      if (!flows.has(transition.flow)) report(step, 'flow-unknown', `leads to the flow "${transition.flow}", which does not exist`);
      return;
    }
    const to = typeof transition === 'string' ? transition : transition.to;
    if (graph.steps[to] === undefined) report(step, 'step-unknown', `leads to the step "${to}", which does not exist`);
    if (typeof transition === 'object') for (const slot of transition.clear) checkSlot(step, slot);
  };

  if (graph.steps[graph.start] === undefined) report(graph.start, 'step-unknown', 'is the start and does not exist');
  for (const [slot] of Object.entries(graph.slots)) {
    if (!flow.answers.has(slot)) report(`slots.${slot}`, 'answer-unknown', 'has an answer type that is neither built in nor registered');
  }
  for (const [id, step] of Object.entries(graph.steps)) {
    for (const { transition } of transitionsOf(step)) checkTransition(id, transition);
    for (const slot of slotsNamedBy(step)) checkSlot(id, slot);
    for (const condition of conditionsOf(step)) {
      if ('guard' in condition && registry.guards[condition.guard] === undefined)
        report(id, 'name-unbound', `names the guard "${condition.guard}", which no code registered`);
      if ('slot' in condition) checkSlot(id, condition.slot);
    }
    if (step.kind === 'action' && registry.actions[step.action] === undefined)
      report(id, 'name-unbound', `names the action "${step.action}", which no code registered`);
    if (step.kind === 'call' && !flows.has(step.flow)) report(id, 'flow-unknown', `calls the flow "${step.flow}", which does not exist`);
    for (const { text } of textsIn(step)) {
      if ('named' in text && registry.texts[text.named] === undefined)
        report(id, 'name-unbound', `names the text "${text.named}", which no code registered`);
    }
    if (step.kind === 'choose')
      for (const repeated of idsTwiceIn(step.options)) report(id, 'duplicate-id', `has two options "${repeated}"`);
    if (step.kind === 'answer')
      for (const repeated of idsTwiceIn(step.knowledge)) report(id, 'duplicate-id', `has two passages "${repeated}"`);
  }
  const { onUpgrade } = graph;
  if (typeof onUpgrade === 'object' && registry.migrations[onUpgrade.migrate] === undefined) {
    report('onUpgrade', 'name-unbound', `names the migration "${onUpgrade.migrate}", which no code registered`);
  }
  return problems;
}

function idsTwiceIn(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = list.map(({ id }) => id);
  return new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
}

function slotsNamedBy(step: Step): readonly string[] {
  if (step.kind === 'ask') return [step.slot];
  if (step.kind === 'choose') return step.slot === undefined ? [] : [step.slot];
  if (step.kind === 'answer') return [step.question];
  if (step.kind === 'call') return [...Object.values(step.pass ?? {}), ...Object.keys(step.take ?? {})];
  return [];
}

function conditionsOf(step: Step): readonly Condition[] {
  if (step.kind === 'branch') return step.cases.map((branch) => branch.when);
  if (step.kind === 'choose') return step.options.flatMap((option) => (option.when === undefined ? [] : [option.when]));
  return [];
}
