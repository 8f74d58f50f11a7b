import { describe, expect, it } from 'vitest';
import { BlendedScores } from './blended-scores.ts';
import { buildExampleMatrix } from './example-matrix.ts';
import { FeatureExtractor } from './feature-extractor.ts';
import { NaiveBayes } from './naive-bayes.ts';
import { finish } from './steps.ts';

const SENTENCES = ['quero uma mesa', 'quero uma mesa', 'mesa para dois', 'zebra', 'que horas abre', 'abre domingo', 'horas de domingo'];
const LABELS = Int32Array.of(0, 0, 0, 0, 1, 1, 1);

function taught() {
  const extractor = new FeatureExtractor(1 << 12, 1);
  const words = SENTENCES.map((sentence) => sentence.split(' '));
  const { matrix } = finish(buildExampleMatrix(words, { extractor, labels: LABELS, intentCount: 2 }));
  const bayes = new NaiveBayes(matrix, LABELS, new Float32Array(SENTENCES.length).fill(1), 2);
  finish(bayes.learn(Int32Array.from(SENTENCES.keys())));
  const blended = new BlendedScores({ bayes, matrix, intentCount: 2, perIntent: 4 });
  const lead = (row: number) => {
    finish(blended.blend());
    const scores = new Float64Array(2);
    blended.score(row, scores);
    return { scores, lead: scores[0]! - scores[1]! };
  };
  return { bayes, blended, lead };
}

describe('NaiveBayes.leaveOut', () => {
  it('takes as much as learning all but the row', () => {
    const { bayes, blended, lead } = taught();
    const { scores } = lead(2);
    blended.leaveOut(2, 0, 4, scores);
    finish(bayes.forget(Int32Array.of(2)));
    expect(scores[0]! - scores[1]!).toBeCloseTo(lead(2).lead, 2);
  });

  it('finds a row new that shares nothing with its intent, and one that is there twice not', () => {
    const { bayes } = taught();
    expect(bayes.leaveOut(3).novelty).toBeGreaterThan(0.7);
    expect(bayes.leaveOut(0).novelty).toBeLessThan(0.3);
  });
});
