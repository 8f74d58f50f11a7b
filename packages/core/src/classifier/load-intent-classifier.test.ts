import { expect, it } from 'vitest';
import { loadIntentClassifier } from './load-intent-classifier.ts';

it.each([null, undefined, 7, 'recado-intents', [], {}, { format: 'recado-intents', version: 1 }])(
  'refuses %j, which is no classifier',
  (json) => {
    expect(() => loadIntentClassifier(json as never)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  },
);
