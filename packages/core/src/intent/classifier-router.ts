import { trainIntentClassifier } from '../classifier/train-intent-classifier.ts';
import type { IntentRouter, RouteRequest, Understanding } from '../ports/intent-router/intent-router.ts';
import { createRulesRouter, type RulesRouterOptions } from './rules-router.ts';

export interface ClassifierRouterOptions extends RulesRouterOptions {
  /** Messages of this bot nobody has sorted, to learn its vocabulary from. */
  readonly unlabelled?: readonly string[];
}

/**
 * The first two rungs of the ladder: rules, and where they are not sure a classifier trained here from the intents' own examples.
 * Training takes milliseconds for tens of examples and happens at the first message that needs it. Nothing leaves the machine.
 */
export function createClassifierRouter(options: ClassifierRouterOptions): IntentRouter {
  const rules = createRulesRouter(options);
  const examples = options.intents.flatMap(({ id, examples: wording = {} }) =>
    Object.values(wording).flatMap((texts) => (texts ?? []).map((text) => ({ text, intent: id }))),
  );
  const isTrainable = new Set(examples.map(({ intent }) => intent)).size > 1;
  let classifier: ReturnType<typeof trainIntentClassifier> | undefined;
  return {
    specVersion: 1,
    async route(request: RouteRequest): Promise<Understanding> {
      const ruled = await rules.route(request);
      if (ruled.confidence >= SURE || !isTrainable) return ruled;
      classifier ??= trainIntentClassifier(examples, options.unlabelled === undefined ? {} : { unlabelled: options.unlabelled });
      const { intent, confidence } = classifier.classify(request.utterance);
      if (intent === null || confidence <= ruled.confidence) return ruled;
      return { ...ruled, intent, confidence, source: 'classifier' };
    },
  };
}

/** Whole examples and patterns need no second opinion. */
const SURE = 0.9;
