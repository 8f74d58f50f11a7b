import type { ConfidenceModel } from './confidence-model.ts';
import { type ChanceLine, evenInput, fitChance, type Observations } from './fit-chance.ts';
import type { UnseenSentence } from './unseen-sentence.ts';

/** Share of messages that mean none of the intents, as the rejection rule assumes. */
const STRANGER_SHARE = 0.2;
/** What is believed before anything was held out. */
const RIGHT_PRIOR: ChanceLine = { slope: 4.4, constant: -4.7 };
const UNDERSTOOD_PRIOR: ChanceLine = { slope: 4.5, constant: -5.3 };
const FIRMNESS = 3;

/**
 * Learns from held-out sentences how often an answer is right at a given familiarity, and from which familiarity on it is worth giving:
 * where it is as likely right as not in traffic of which a fifth means none of the intents.
 */
export function learnConfidence(heldOut: readonly UnseenSentence[]): ConfidenceModel {
  const known = heldOut.filter(({ outcome }) => outcome !== 'stranger');
  const strangerCount = heldOut.length - known.length;
  const strangerWeight = strangerCount === 0 ? 0 : (known.length * STRANGER_SHARE) / (1 - STRANGER_SHARE) / strangerCount;
  const understood = fitChance(observationsOf(heldOut, strangerWeight), UNDERSTOOD_PRIOR, FIRMNESS);
  const right = fitChance(observationsOf(known, 0), RIGHT_PRIOR, FIRMNESS);
  return {
    right: { slope: Math.max(right.slope, LEAST_SLOPE), constant: right.constant },
    threshold: evenInput({ slope: Math.max(understood.slope, LEAST_SLOPE), constant: understood.constant }),
  };
}

/** More familiar never means less sure, whatever a handful of examples says. */
const LEAST_SLOPE = 0.5;

function observationsOf(sentences: readonly UnseenSentence[], strangerWeight: number): Observations {
  return {
    inputs: Float64Array.from(sentences, ({ familiarity }) => familiarity),
    outcomes: Uint8Array.from(sentences, ({ outcome }) => (outcome === 'right' ? 1 : 0)),
    weights: Float64Array.from(sentences, ({ outcome }) => (outcome === 'stranger' ? strangerWeight : 1)),
  };
}
