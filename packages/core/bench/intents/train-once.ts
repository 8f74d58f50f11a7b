// Trains once in a process of its own, as a bot that starts does, and prints the milliseconds: `node train-once.ts <set>`.
import { trainIntentClassifier } from '../../src/classifier/train-intent-classifier.ts';
import { readSet } from './data.ts';

const examples = readSet(process.argv[2] ?? '') ?? [];
const startedAt = performance.now();
trainIntentClassifier(examples);
console.log(performance.now() - startedAt);
