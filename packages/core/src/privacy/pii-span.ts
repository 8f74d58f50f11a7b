import type { PiiTypeName } from './pii-types.ts';

/** A place in a text that holds a personal value: UTF-16 offsets, `end` not included. */
export interface PiiRange {
  readonly type: PiiTypeName;
  readonly start: number;
  readonly end: number;
}

/** A personal value in a text, and why it is taken for one. */
export interface PiiSpan extends PiiRange {
  /** How sure, from 0 to 1: 1 for a named number with right check digits, under 0.75 for what is likely a typo of one. */
  readonly score: number;
  /** What gave it away, in English, without the value: "named a CPF, check digits right". */
  readonly reason: string;
}

/** Finds personal values. Ranges may overlap. Must be linear in the length of the text, and pure. */
export type PiiFinder = (text: string) => readonly PiiRange[];
