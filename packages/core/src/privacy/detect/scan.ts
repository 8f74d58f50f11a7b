import type { BuiltInPiiType } from '../pii-types.ts';
import type { Tokens } from './tokens.ts';

/** One text under examination: its tokens, what is found so far, and what the caller knows. */
export interface Scan {
  readonly text: string;
  readonly tokens: Tokens;
  /** By token, the place of what it belongs to in `found`, counted from 1; `NOT_PERSONAL` for what nobody need look at; 0 when free. */
  readonly claimed: Int32Array;
  /** No token from here on is claimed. */
  claimedEnd: number;
  readonly found: Finding[];
  /** What was looked at and let go; `undefined` when nobody asked. */
  readonly rejected: Finding[] | undefined;
  /** What the bot has just asked for. */
  readonly asked: BuiltInPiiType | undefined;
  /** Whether the text is written without capitals, or in nothing else: then a capital says nothing. */
  readonly isFlat: boolean;
  readonly isOff: (type: string) => boolean;
  /** Words of placeholders, of our kinds and the author's. */
  readonly labels: ReadonlySet<string>;
}

/** Claims a token for nobody: a plain link. */
export const NOT_PERSONAL = -1;

export interface Finding {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reason: string;
}

/** Records a finding over the tokens `first` to `last` and claims them. Offsets may be narrower than the tokens. */
export function claim(
  scan: Scan,
  type: BuiltInPiiType,
  first: number,
  last: number,
  start: number,
  end: number,
  score: number,
  reason: string,
): void {
  // What is switched off stays one thing: an e-mail does not turn into the name in it.
  const isOff = scan.isOff(type);
  if (!isOff) scan.found.push({ type, start, end, score, reason });
  occupy(scan, first, last, isOff ? NOT_PERSONAL : scan.found.length);
}

/** Marks the tokens `first` to `last` as belonging to a place in `found`, or as `NOT_PERSONAL`. */
export function occupy(scan: Scan, first: number, last: number, owner: number): void {
  const { claimed } = scan;
  for (let token = first; token <= last; token++) claimed[token] = owner;
  if (last >= scan.claimedEnd) scan.claimedEnd = last + 1;
}

/** What a token belongs to. */
export function ownerOf({ claimed, found }: Scan, token: number): Finding | undefined {
  const place = claimed[token]!;
  return place > 0 ? found[place - 1] : undefined;
}

/** Notes, for the trace, what was considered and why it is nothing. */
export function reject(scan: Scan, type: BuiltInPiiType, start: number, end: number, reason: string): void {
  scan.rejected?.push({ type, start, end, score: 0, reason });
}

/** The last token that begins before `offset`. */
export function tokenBefore(scan: Scan, from: number, offset: number): number {
  const { start, count } = scan.tokens;
  let token = from;
  while (token + 1 < count && start[token + 1]! < offset) token++;
  return token;
}
