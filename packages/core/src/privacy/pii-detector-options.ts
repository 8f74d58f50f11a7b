import type { PiiSpan } from './pii-span.ts';
import type { PiiType, PiiTypeName } from './pii-types.ts';

export interface PiiDetectorOptions {
  /** Kinds to leave alone (`false`). @default every kind is on */
  readonly types?: Partial<Readonly<Record<PiiType, boolean>>>;
  /** Values that are never personal, such as the number of the shop. Case, accents, spaces and punctuation do not matter. */
  readonly allow?: readonly string[];
  /** Values that always are, found as whole words, whatever stands around them. */
  readonly deny?: readonly DeniedValue[];
  /** Recognisers of kinds of your own, or of more forms of ours. */
  readonly recognisers?: readonly PiiRecogniser[];
}

export interface DeniedValue {
  readonly value: string;
  /** @default 'KNOWN' */
  readonly type?: PiiTypeName;
}

/** Finds one kind by a pattern, and if need be by a check and by words before it. */
export interface PiiRecogniser {
  readonly type: PiiTypeName;
  /** With the flag `g`. Bound its repetitions: time must stay linear. The group `value`, when it has one, is the personal part. */
  readonly pattern: RegExp;
  /** Whether a match is one; check digits, say. @default every match is */
  readonly validate?: (match: string) => boolean;
  /** One of these words has to stand in the 40 characters before; lower case, without accents. @default none has to */
  readonly context?: readonly string[];
  /** From 0 to 1; where two findings overlap the surer one stays. @default 0.9 */
  readonly score?: number;
}

/** What the conversation knows about a message. */
export interface PiiHint {
  /** The kind the bot has just asked for: an answer of that form is taken for one without any word that says so. */
  readonly asked?: PiiType;
}

/** How a detector came to what it found. */
export interface PiiTrace {
  readonly spans: readonly PiiSpan[];
  /** What was looked at and let go, in order of place, `score` 0, with the reason. */
  readonly rejected: readonly PiiSpan[];
}
