import type { Passage } from '../../ports/answerer/answerer.ts';
import { contentWords } from '../../text/function-words.ts';
import { utteranceWords } from '../../text/normalise-utterance.ts';

/** The passages that share most with a question, rare words first; empty when none shares any. */
export function findPassages(knowledge: readonly Passage[], question: string, most: number): readonly Passage[] {
  const asked = new Set(stemsOf(question));
  const read = knowledge.map((passage) => ({ passage, stems: new Set(stemsOf(`${passage.title} ${passage.text}`)) }));
  const rarity = new Map(
    [...asked].map((stem) => [stem, Math.log((1 + read.length) / (1 + read.filter(({ stems }) => stems.has(stem)).length)) + 0.1]),
  );
  return read
    .map(({ passage, stems }) => ({
      passage,
      score: [...asked].reduce((sum, stem) => sum + (stems.has(stem) ? (rarity.get(stem) ?? 0) : 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ passage }) => passage);
}

/** Content words without their ending, so that "abrem" and "abrimos" meet. */
export function stemsOf(text: string): readonly string[] {
  return contentWords(utteranceWords(text)).map((word) =>
    /\d/.test(word) || word.length <= 4 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))),
  );
}
