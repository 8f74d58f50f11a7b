import { kindChanges } from './kind-changes.ts';

/**
 * The text with what programs write in it blanked out, place by place, so that random letters and digits are taken for nobody: sealed values, ids and keyed
 * hashes of Recado, UUIDs, hexadecimal hashes, other random runs, times. What stays is what a detector is to read. Linear in the length.
 */
export function blankStructure(text: string): string {
  return text
    .replace(SEALED, blank)
    .replace(OWN_ID, blank)
    .replace(TRACE, blank)
    .replace(UUID, (uuid, at: number) => (NAMED_PIX_KEY.test(text.slice(Math.max(0, at - 60), at)) ? uuid : blank(uuid)))
    .replace(HASH, blank)
    .replace(LONG_RUN, (run) => (kindChanges(run) >= 0.4 && !IS_UUID.test(run) ? blank(run) : run))
    .replace(TIME_AS_JSON_NUMBER, blank)
    .replace(NAMED_TIME, blank)
    .replace(CUT_NUMBER, blank)
    .replace(CUT_TIME, blank)
    .replace(ESCAPE, '\n ');
}

/** Line ends, which stand between sentences: what was beside the blanked part is not brought together. */
const blank = (found: string): string => '\n'.repeat(found.length);

/** `rs1.<key>.<nonce>.<ciphertext>`, and `rs2.<person>.…`. In raw bytes a word may stand right before it. */
const SEALED = /rs\d\.[\w:-]{1,200}\.[\w-]{16}\.[\w-]{22,}/g;
/**
 * Letters of `opaqueLetters`, with the prefix that names their kind and what hangs on (`t_….r1`), or as the contact of a conversation: the
 * channel before its colon is a number of Meta's.
 */
const OWN_ID = /(?:\d{10,20}:)?(?:[a-z]{1,20}_)?[bcdfghjklmnpqrst]{16,}(?:\.[a-z]\d{1,3}(?!\d))?/g;
/** `traceparent` of W3C, and ids of spans as OpenTelemetry writes them in JSON: some have digits only. */
const TRACE =
  /(?<![\da-f])00-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}(?![\da-f])|(?<="(?:traceId|spanId|parentSpanId)":\s?")[\da-f]{16,32}(?=")/g;
const UUID = /(?<![\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f])/gi;
/** One that is left is a Pix key. */
const IS_UUID = new RegExp(`^${UUID.source}$`, 'i');
const NAMED_PIX_KEY = /\b(?:pix|chave)\b/i;
/** Both letters and digits: digits alone may be a card, letters alone a word. */
const HASH = /(?<![\dA-Za-z])(?=[\da-f]{0,40}[a-f])(?=[a-f]{0,40}\d)[\da-f]{16,128}(?![\dA-Za-z])/gi;
/** Base64 of ciphertext, say. */
const LONG_RUN = /[\w+/=-]{24,}/g;
/** Milliseconds from 2014 to 2042; no country's phone numbers look so. */
const TIME_AS_JSON_NUMBER = /(?<=[:,[]\s{0,2})(?:1[4-9]|2[0-2])\d{11}(?=\s{0,2}[,}\]])/g;
/** The rest of a JSON number whose beginning was written over: in free pages of a database. It ends an object, and follows no colon. */
const CUT_NUMBER = /(?<=[^\s\d:,["])\d{5,12}(?=})/g;
/** A JSON number whose end was written over, under a key that says it is a time. */
const CUT_TIME = /(?<="\w{0,20}(?:At|_at)\\?":\s?)\d{4,12}(?![\d,}\]])/g;
/** Seconds or milliseconds under a name that says so. */
const NAMED_TIME =
  /(?<=(?:At|_at|[Tt]ime|[Tt]imestamp|\b(?:at|ts|exp|iat|nbf))\\?"?\s?[:=]\s?\\?"?)(?:1[4-9]|2[0-2])\d{8}(?:\d{3})?(?!\d)/g;
/** Line ends and quotes as JSON writes them: their letter would stick to the word after. */
const ESCAPE = /\\[nrt"]/g;
