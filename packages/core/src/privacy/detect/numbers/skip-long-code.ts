import { NOT_PERSONAL, occupy } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import type { NumberSpot } from './number-spot.ts';

const tokens = TOKENS;
const { NUMBER } = TokenKind;

/** Whether the access key of an invoice begins here, eleven groups of four digits: then nothing inside it is looked at. */
export function skipLongCode({ token, length }: NumberSpot): boolean {
  const { claimed } = tokens;
  if (length !== 4 || token + GROUPS > tokens.count) return false;
  for (let at = token; at < token + GROUPS; at++) {
    if (tokens.kind[at] !== NUMBER || tokens.end[at]! - tokens.start[at]! !== 4 || claimed[at] !== 0) return false;
    if (at > token && tokens.start[at]! - tokens.end[at - 1]! !== 1) return false;
  }
  occupy(token, token + GROUPS - 1, NOT_PERSONAL);
  return true;
}

const GROUPS = 11;
