import type { BotContent } from '../compile/bot-definition.ts';
import { type CompiledFlow, compileFlow } from '../compile/compiled-flow.ts';
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
  problems.push(...checkIntents(content, known));
  return problems;
}

function checkIntents(content: BotContent, known: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const intent of content.intents ?? []) {
    const where = `intent ${intent.id}`;
    if (seen.has(intent.id)) problems.push({ severity: 'error', code: 'duplicate-id', where, message: 'two intents have this id' });
    seen.add(intent.id);
    if (!known.has(intent.flow))
      problems.push({
        severity: 'error',
        code: 'flow-unknown',
        where,
        message: `leads to the flow "${intent.flow}", which does not exist`,
      });
    for (const language of content.languages ?? ['pt']) {
      const words = [intent.examples?.[language], intent.keywords?.[language], intent.patterns?.[language]];
      if (words.every((list) => list === undefined || list.length === 0)) {
        problems.push({
          severity: 'warning',
          code: 'intent-without-examples',
          where,
          message: `has no examples, keywords or patterns in "${language}"`,
        });
      }
    }
  }
  return problems;
}

const ID = /^[\w-]+$/;
