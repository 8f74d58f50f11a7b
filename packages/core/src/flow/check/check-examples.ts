import type { ExampleProblem } from '../../classifier/find-example-problems.ts';
import { reportIntents } from '../../classifier/report-intents.ts';
import { describeExampleProblem, findWordingProblems, intentsOfProblem } from '../../intent/find-wording-problems.ts';
import { intentExamples } from '../../intent/intent-examples.ts';
import type { BotContent } from '../compile/bot-definition.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong with the examples of a bot's intents. All are warnings.
 * @param options.isTrained - The bot's router learns from them: then too few of them matter, and intents that overlap, for which they
 *   are trained five times (about a second for some hundred examples).
 */
export function checkExamples(content: BotContent, { isTrained }: { readonly isTrained: boolean }): readonly Problem[] {
  const intents = content.intents ?? [];
  const found = findWordingProblems(intents);
  const mattering = isTrained ? found : found.filter(({ kind }) => kind !== 'too-few-examples');
  const examples = intentExamples(intents);
  const isTrainable = isTrained && new Set(examples.map(({ intent }) => intent)).size > 1;
  const overlaps = isTrainable ? reportIntents(examples).problems.filter(({ kind }) => kind === 'overlapping-intents') : [];
  return [...mattering, ...overlaps].map(toProblem);
}

function toProblem(problem: ExampleProblem): Problem {
  const where = `intent ${intentsOfProblem(problem).join(', ')}`;
  return { severity: 'warning', code: problem.kind, where, message: describeExampleProblem(problem) };
}
