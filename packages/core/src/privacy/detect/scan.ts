import type { BuiltInPiiType } from '../pii-types.ts';

import { TOKENS } from './tokens.ts';

const tokens = TOKENS;

/** One text under examination beside its `TOKENS`: what is found so far, and what the caller knows. */
export interface Scan {
  readonly text: string;
  readonly found: Finding[];
  /** What was looked at and let go; `undefined` when nobody asked. */
  readonly rejected: Finding[] | undefined;
  /** What numbers the words of the text speak of, as `isMentioned` keeps it; 0 until somebody asks. */
  mentioned: number;
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
  claimFinding(scan, { type, start, end, score, reason }, first, last);
}

/** The same of a finding there is already. */
export function claimFinding(scan: Scan, finding: Finding, first: number, last: number): void {
  // What is switched off stays one thing: an e-mail does not turn into the name in it.
  const isOff = scan.isOff(finding.type);
  if (!isOff) scan.found.push(finding);
  occupy(first, last, isOff ? NOT_PERSONAL : scan.found.length);
}

/** Marks the tokens `first` to `last` as belonging to a place in `found`, or as `NOT_PERSONAL`. */
export function occupy(first: number, last: number, owner: number): void {
  const { claimed } = tokens;
  for (let token = first; token <= last; token++) claimed[token] = owner;
  if (last >= tokens.claimedEnd) tokens.claimedEnd = last + 1;
}

/** What a token belongs to. */
export function ownerOf({ found }: Scan, token: number): Finding | undefined {
  const place = tokens.claimed[token]!;
  return place > 0 ? found[place - 1] : undefined;
}

/** Notes, for the trace, what was considered and why it is nothing. */
export function reject(scan: Scan, type: BuiltInPiiType, start: number, end: number, reason: string): void {
  scan.rejected?.push({ type, start, end, score: 0, reason });
}

/** The last token that begins before `offset`. */
export function tokenBefore(from: number, offset: number): number {
  const { start, count } = tokens;
  let token = from;
  while (token + 1 < count && start[token + 1]! < offset) token++;
  return token;
}
