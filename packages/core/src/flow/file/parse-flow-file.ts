import { FlowInvalidError } from '../../errors/flow-invalid-error.ts';
import type { Flow } from '../build/flow.ts';
import type { Content } from '../graph/content.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { EMPTY_REGISTRY, type FlowRegistry } from '../graph/registry.ts';
import type { Step } from '../graph/steps.ts';
import { flowFileSchema } from './flow-file-schema.ts';

/**
 * Reads the JSON form of a flow.
 * @param json - Parsed JSON, as from `flow.schema.json`.
 * @param registry - The functions its names stand for. The checker reports names without one.
 * @throws FlowInvalidError with the path of each mistake.
 */
export function parseFlowFile(json: unknown, registry: Partial<FlowRegistry> = {}): Flow {
  const parsed = flowFileSchema.safeParse(json);
  if (!parsed.success)
    throw new FlowInvalidError(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`));
  const { steps, start, onUpgrade = 'finish', $schema: _, ...file } = parsed.data;
  const ids = Object.keys(steps);
  const closed: Record<string, unknown> = {};
  for (const [at, id] of ids.entries()) closed[id] = closeStep(steps[id]!, ids[at + 1] ?? 'end');
  closed.end ??= { kind: 'end' };
  const graph = { ...file, start: start ?? ids[0] ?? 'end', steps: closed as Record<string, Step>, onUpgrade } as FlowGraph;
  return { graph, registry: { ...EMPTY_REGISTRY, ...registry } };
}

type FileStep = ReturnType<typeof flowFileSchema.parse>['steps'][string];

function closeStep(step: FileStep, following: string): unknown {
  if (step.kind === 'end') return step;
  if (step.kind === 'branch') return { ...step, otherwise: step.otherwise ?? following };
  if (step.kind === 'say')
    return { ...step, content: Array.isArray(step.content) ? step.content : [step.content as Content], next: step.next ?? following };
  return { ...step, next: step.next ?? following };
}
