import type { IntentClassifier } from './intent-classifier.ts';
import type { IntentExample } from './intent-example.ts';
import { finishInSlices } from './steps.ts';
import { type TrainIntentClassifierOptions, trainingSteps } from './train-intent-classifier.ts';

/** A classifier in training, a few milliseconds at a time, while the process does its other work. */
export class BackgroundTraining {
  /** Resolves with the first classifier: rougher, but soon there. */
  readonly first: Promise<IntentClassifier>;
  /** Resolves with the one that `trainIntentClassifier` gives. */
  readonly finished: Promise<IntentClassifier>;
  #best: IntentClassifier | undefined;

  constructor(examples: readonly IntentExample[], options: TrainIntentClassifierOptions = {}) {
    const keep = (classifier: IntentClassifier) => {
      this.#best = classifier;
      return classifier;
    };
    let tell: (classifier: IntentClassifier) => void = () => {};
    const isThere = new Promise<IntentClassifier>((resolve) => {
      tell = resolve;
    });
    const steps = trainingSteps(examples, { ...options, onFirst: (classifier) => tell(keep(classifier)) });
    this.finished = finishInSlices(steps, SLICE_MS).then(keep);
    this.first = Promise.race([isThere, this.finished]);
    // Whoever waits for it is told; a training nobody waits for must not end the process.
    for (const promise of [this.first, this.finished]) promise.catch(() => {});
  }

  /** The best there is so far. */
  get best(): IntentClassifier | undefined {
    return this.#best;
  }
}

const SLICE_MS = 5;
