import type { ConfidenceModel } from './confidence-model.ts';
import { fitLogistic, type LogisticObservations } from './fit-logistic.ts';
import type { UnseenSentence } from './judge-unseen.ts';

/** Share of messages that mean none of the intents, as the rejection rule assumes. */
const STRANGER_SHARE = 0.2;
/** What is believed before anything was held out. */
const RIGHT_PRIOR = [5.5, -4.7];
const UNDERSTOOD_PRIOR = [5.5, -5.3];
const FIRMNESS = 3;

/**
 * Learns from held-out sentences how often an answer is right at a given familiarity, and from which familiarity on it is worth giving:
 * where it is as likely right as not in traffic of which a fifth means none of the intents.
 */
export function learnConfidence(heldOut: readonly UnseenSentence[]): ConfidenceModel {
  const known = heldOut.filter(({ outcome }) => outcome !== 'stranger');
  const strangerCount = heldOut.length - known.length;
  const strangerWeight = strangerCount === 0 ? 0 : (known.length * STRANGER_SHARE) / (1 - STRANGER_SHARE) / strangerCount;
  const [slope, constant] = fitLogistic(observationsOf(heldOut, strangerWeight), UNDERSTOOD_PRIOR, FIRMNESS);
  const [rightSlope, rightConstant] = fitLogistic(observationsOf(known, 0), RIGHT_PRIOR, FIRMNESS);
  return {
    right: { slope: Math.max(rightSlope!, LEAST_SLOPE), constant: rightConstant! },
    threshold: -constant! / Math.max(slope!, LEAST_SLOPE),
  };
}

/** More familiar never means less sure, whatever a handful of examples says. */
const LEAST_SLOPE = 0.5;

function observationsOf(sentences: readonly UnseenSentence[], strangerWeight: number): LogisticObservations {
  return {
    inputs: sentences.map(({ familiarity }) => Float64Array.of(familiarity)),
    outcomes: sentences.map(({ outcome }) => (outcome === 'right' ? 1 : 0)),
    weights: sentences.map(({ outcome }) => (outcome === 'stranger' ? strangerWeight : 1)),
  };
}
