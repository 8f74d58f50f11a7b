import type { BotContent } from '../compile/bot-definition.ts';
import { type CompiledFlow, compileFlow } from '../compile/compiled-flow.ts';
import { checkIntents } from './check-intents.ts';
import { checkNames } from './check-names.ts';
import { checkPaths } from './check-paths.ts';
import { checkTexts } from './check-texts.ts';
import type { Problem } from './problem.ts';

/** Everything that can be known about flows without running them. Errors stop a bot from starting; warnings are for `recado check`. */
export function checkFlows(content: BotContent): readonly Problem[] {
  const problems: Problem[] = [];
  const flows: CompiledFlow[] = content.flows.map(compileFlow);
  const seen = new Set<string>();
  for (const { graph } of flows) {
    const name = `${graph.id}@${graph.version}`;
    if (seen.has(name))
      problems.push({ severity: 'error', code: 'duplicate-id', where: name, message: 'two flows have this id and version' });
    seen.add(name);
    if (!ID.test(graph.id))
      problems.push({ severity: 'error', code: 'duplicate-id', where: name, message: 'a flow id is letters, digits, "_" and "-"' });
  }
  const known = new Set(flows.map(({ graph }) => graph.id));
  for (const flow of flows) {
    problems.push(...checkNames(flow, known), ...checkPaths(flow), ...checkTexts(flow, content.languages ?? ['pt']));
  }
  const entry = typeof content.entry === 'object' ? content.entry.graph.id : content.entry;
  if (entry !== undefined && !known.has(entry))
    problems.push({ severity: 'error', code: 'flow-unknown', where: 'entry', message: `there is no flow "${entry}"` });
  problems.push(...checkIntents(content, flows));
  return problems;
}

const ID = /^[\w-]+$/;
