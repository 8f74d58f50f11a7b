import { type ExampleProblem, findExampleProblems } from '../classifier/find-example-problems.ts';
import { LANGUAGES } from '../text/language.ts';
import type { IntentDefinition } from './define-intent.ts';
import { intentExamples } from './intent-examples.ts';

/**
 * What is wrong with the examples of intents, as `findExampleProblems` sees it. A sentence that is the same in two languages is no
 * duplicate. Positions count in `intentExamples`, those of duplicates in the examples of their language.
 */
export function findWordingProblems(intents: readonly IntentDefinition<object>[]): readonly ExampleProblem[] {
  const places = examplePlaces(intents);
  const all = findExampleProblems(intentExamples(intents))
    .filter(({ kind }) => kind !== 'duplicate-example')
    .map((problem) => (problem.kind === 'empty-example' ? { ...problem, place: places[problem.position] ?? '' } : problem));
  const duplicates = LANGUAGES.flatMap((language) => {
    const own = intents.flatMap(({ id, examples }) => (examples?.[language] ?? []).map((text) => ({ text, intent: id })));
    return findExampleProblems(own).filter(({ kind }) => kind === 'duplicate-example');
  });
  return [...all, ...duplicates];
}

/** Where the author finds each of `intentExamples`: `pt[2]`, the third of those in Portuguese. */
const examplePlaces = (intents: readonly IntentDefinition<object>[]): readonly string[] =>
  intents.flatMap(({ examples = {} }) =>
    Object.entries(examples).flatMap(([language, texts]) => (texts ?? []).map((_, at) => `${language}[${at}]`)),
  );

/** A problem in words: `only 2 different examples; give it 3 at least`. */
export function describeExampleProblem(problem: ExampleProblem): string {
  switch (problem.kind) {
    case 'too-few-examples':
      return `has ${problem.count === 1 ? 'one example' : `${problem.count} different examples`} only; the classifier needs at least 3, and is good from about 10 on`;
    case 'duplicate-example':
      return `has the example "${problem.text}" ${problem.positions.length} times`;
    case 'contradictory-example':
      return `the example "${problem.text}" is one of ${problem.intents.join(' and ')}; leave it to one of them`;
    case 'empty-example':
      return `has an example in which there is nothing to read${problem.place === undefined ? '' : `: ${problem.place}`}`;
    case 'overlapping-intents':
      return `${problem.intents.join(' and ')} are taken for each other in ${problem.count} of ${problem.total} unseen examples; tell them apart, or make them one`;
  }
}

/** The intents a problem is about. */
export const intentsOfProblem = (problem: ExampleProblem): readonly string[] => ('intents' in problem ? problem.intents : [problem.intent]);
