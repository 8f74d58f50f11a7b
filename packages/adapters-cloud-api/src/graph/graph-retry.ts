/** What a Graph error code means for the message that met it. */
export type GraphRetry =
  /** The same request can never work: it is wrong, or the contact cannot be reached this way. */
  | { readonly class: 'never' }
  /** The same request may work after a wait. */
  | { readonly class: 'later'; readonly afterMs: number }
  /** It may have been sent already. */
  | { readonly class: 'ambiguous' }
  /** Nothing works until a person repairs the account: token, permission, payment, registration. */
  | { readonly class: 'blocked'; readonly afterMs: number };

/**
 * Advice for an error code of a send. Codes in no list are ambiguous when Meta calls them transient (or the server failed), else final.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export function graphRetryOf(code: number, isTransient: boolean): GraphRetry {
  if (AMBIGUOUS.has(code)) return { class: 'ambiguous' };
  if (BLOCKED.has(code) || (code >= 200 && code <= 299)) return { class: 'blocked', afterMs: BLOCKED_MS };
  const afterMs = LATER_MS.get(code);
  if (afterMs !== undefined) return { class: 'later', afterMs };
  if (NEVER.has(code)) return { class: 'never' };
  return isTransient ? { class: 'ambiguous' } : { class: 'never' };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const BLOCKED_MS = 15 * MINUTE;

const AMBIGUOUS: ReadonlySet<number> = new Set([1, 2, 131000, 131016]);

const BLOCKED: ReadonlySet<number> = new Set([
  0, 3, 10, 190, 368, 131005, 131030, 131031, 131037, 131042, 131044, 131045, 131055, 131063, 131064, 133000, 133005, 133006, 133008,
  133009, 133010, 133015, 134011, 134100, 134102, 136024, 137000,
]);

/** Shortest useful wait per code; whoever retries again and again stretches it. */
const LATER_MS: ReadonlyMap<number, number> = new Map([
  [4, MINUTE],
  [613, MINUTE],
  [80007, 5 * MINUTE],
  [130429, SECOND],
  [131056, 6 * SECOND],
  [131057, 15 * SECOND],
  [131208, MINUTE],
  [132069, 6 * MINUTE],
  [133004, 5 * SECOND],
  [134101, 10 * MINUTE],
  [2494100, MINUTE],
  [131048, DAY],
  [131049, DAY],
  [133016, 3 * DAY],
]);

/** Final also when Meta calls them transient. */
const NEVER: ReadonlySet<number> = new Set([
  33, 100, 130403, 130472, 130497, 131008, 131009, 131021, 131026, 131047, 131050, 131051, 131053, 131058, 131062, 132000, 132001, 132005,
  132007, 132008, 132012, 132015, 132016, 132018, 132068, 135000,
]);
