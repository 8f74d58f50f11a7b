import { ConfigurationError } from '../errors/configuration-error.ts';
import { foldWords } from './fold-text.ts';
import type { IntentExample } from './intent-example.ts';
import { wordsOfIntentName } from './intent-name.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** Examples in the order they are learned from: sentences, names of intents, messages of a log. */
export interface ReadExamples {
  readonly intents: readonly string[];
  readonly sentences: readonly (readonly string[])[];
  /** Number of each row's intent; -1 for a message of the log. */
  readonly labels: Int32Array;
  readonly exampleCount: number;
  readonly firstLogRow: number;
}

/** @throws ConfigurationError when there is no example with words. */
export function* readExamples(examples: readonly IntentExample[], log: readonly string[]): Steps<ReadExamples> {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const sentences: string[][] = [];
  const labels: number[] = [];
  const known = new Set<string>();
  for (const [at, { text, intent }] of examples.entries()) {
    if (at % ROWS_A_STEP === 0) yield;
    const words = foldWords(text);
    if (words.length === 0) continue;
    sentences.push(words);
    labels.push(numbers.get(intent)!);
    known.add(words.join(' '));
  }
  const exampleCount = sentences.length;
  if (exampleCount === 0) {
    throw new ConfigurationError({
      message: 'There are no examples to train a classifier from.',
      hint: 'Give each intent at least three example sentences.',
    });
  }
  for (const [number, intent] of intents.entries()) {
    const words = wordsOfIntentName(intent);
    if (words.length === 0) continue;
    sentences.push(words);
    labels.push(number);
  }
  const firstLogRow = sentences.length;
  for (const [at, text] of log.entries()) {
    if (at % ROWS_A_STEP === 0) yield;
    if (sentences.length - firstLogRow >= MAX_LOG) break;
    const words = foldWords(text);
    const sentence = words.join(' ');
    if (words.length === 0 || words.length > MAX_LOG_WORDS || known.has(sentence)) continue;
    known.add(sentence);
    sentences.push(words);
    labels.push(-1);
  }
  return { intents, sentences, labels: Int32Array.from(labels), exampleCount, firstLogRow };
}

/** Different messages of a log that are read, and the longest of them; more would cost seconds and teach little. */
const MAX_LOG = 20_000;
const MAX_LOG_WORDS = 60;
