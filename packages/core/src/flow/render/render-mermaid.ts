import type { FlowGraph } from '../graph/flow-graph.ts';
import { type Step, type Transition, transitionsOf } from '../graph/steps.ts';

/** Draws a flow as a Mermaid flowchart: one node per step, its id and kind, one arrow per way on. */
export function renderMermaid(graph: FlowGraph): string {
  const lines = ['flowchart TD', `  start(["${escapeLabel(graph.id)} v${graph.version}"]) --> ${node(graph.start)}`];
  for (const [id, step] of Object.entries(graph.steps)) {
    lines.push(`  ${node(id)}${shape(step, label(id, step))}`);
    for (const { label: name, transition } of transitionsOf(step)) {
      lines.push(`  ${node(id)} -->${name === '' ? '' : `|"${escapeLabel(name)}"|`} ${target(transition)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const node = (id: string) => `s_${id.replace(/\W/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
const escapeLabel = (text: string) => text.replace(/["\\<>|]/g, (character) => `#${character.codePointAt(0)};`).replace(/\n/g, ' ');

function label(id: string, step: Step): string {
  const detail =
    step.kind === 'ask'
      ? ` ${step.slot}`
      : step.kind === 'answer'
        ? ` ${step.question}`
        : step.kind === 'call'
          ? ` ${step.flow}`
          : step.kind === 'end' && step.outcome !== undefined
            ? ` ${step.outcome}`
            : '';
  return `${escapeLabel(id)}<br/><small>${step.kind}${escapeLabel(detail)}</small>`;
}

function shape(step: Step, text: string): string {
  switch (step.kind) {
    case 'branch':
      return `{"${text}"}`;
    case 'ask':
    case 'choose':
      return `[/"${text}"/]`;
    case 'action':
    case 'answer':
      return `[["${text}"]]`;
    case 'end':
      return `(["${text}"])`;
    default:
      return `["${text}"]`;
  }
}

function target(transition: Transition): string {
  if (typeof transition === 'string') return node(transition);
  if ('flow' in transition) return `flow_${transition.flow.replace(/\W/g, '_')}>"${escapeLabel(transition.flow)}"]`;
  return node(transition.to);
}
