import { letterOf } from './lexicon/fold.ts';
import { claim, NOT_PERSONAL, occupy, type Scan, tokenBefore } from './scan.ts';
import { TOKENS } from './tokens.ts';

const tokens = TOKENS;

/**
 * Links that carry a secret or a person (a password, a token, a long opaque part) are `URL`; a place on a map is `GEO`; of a `wa.me` link only the number is
 * personal. Other links are not, and nothing inside them is looked at.
 */
export function findUrls(scan: Scan): void {
  const { text } = scan;
  const { claimed } = tokens;
  for (let index = 0; index < tokens.markCount; index++) {
    const token = tokens.marks[index]!;
    if (claimed[token] !== 0 || text.charCodeAt(tokens.start[token]!) !== 58 || token === 0) continue;
    LINK_REST.lastIndex = tokens.end[token]!;
    if (!LINK_REST.test(text) || tokens.end[token - 1] !== tokens.start[token]) continue;
    readLink(scan, token - 1, tokens.start[token - 1]!, LINK_REST.lastIndex);
  }
  let end = 0;
  for (let index = 0; index < tokens.markCount; index++) {
    const at = tokens.start[tokens.marks[index]!]!;
    const mark = text.charCodeAt(at);
    if (at < end || (mark !== 46 && mark !== 47)) continue;
    const start = mark === 46 ? at - WWW.length : startOfDomain(text, at);
    BARE.lastIndex = start;
    if (start < end || !BARE.test(text)) continue;
    end = BARE.lastIndex;
    readBareLink(scan, start, end);
  }
}

/** Where the labels of a domain before a mark begin, or far enough back to be none. */
function startOfDomain(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_DOMAIN && isOfDomain(text.charCodeAt(start - 1))) start--;
  return start;
}

function readBareLink(scan: Scan, start: number, end: number): void {
  const first = tokenAt(start);
  if (tokens.claimed[first] !== 0 || text(scan, start - 1) === '@' || text(scan, start - 1) === '/') return;
  readLink(scan, first, start, end);
}

function readLink(scan: Scan, first: number, start: number, rawEnd: number): void {
  let end = rawEnd;
  while (end > start && mayTrail(scan.text.charCodeAt(end - 1)) && TRAILING.test(scan.text[end - 1]!)) end--;
  const link = scan.text.slice(start, Math.min(end, start + MAX_LINK));
  const last = tokenBefore(first, end);
  const initial = link.charCodeAt(hostIn(link)) | 32;
  const whatsapp = initial === 119 || initial === 97 ? WHATSAPP.exec(link) : null;
  if (whatsapp !== null) {
    const from = start + whatsapp[0].length - whatsapp[1]!.length;
    claim(scan, 'PHONE', first, last, from, start + whatsapp[0].length, 0.99, 'the number of a WhatsApp link');
  } else if (MAP_INITIALS.has(initial) && MAP.test(link)) claim(scan, 'GEO', first, last, start, end, 0.98, 'a place on a map');
  else if (SECRET.test(link)) claim(scan, 'URL', first, last, start, end, 0.97, 'a link with a secret');
  else occupy(first, last, NOT_PERSONAL);
}

/** Where the host begins: after http:// or https://, where they are. */
function hostIn(link: string): number {
  const slashes = link.indexOf('//');
  return slashes === 5 || slashes === 6 ? slashes + 2 : 0;
}

/** First letters of the hosts of `MAP`. */
const MAP_INITIALS = new Set([...'mgwo'].map((letter) => letter.charCodeAt(0)));

const text = (scan: Scan, at: number): string => (at < 0 ? '' : scan.text[at]!);

function tokenAt(offset: number): number {
  const { start, count } = tokens;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const MAX_LINK = 2_048;
const MAX_DOMAIN = 200;
const WWW = 'www';
const isOfDomain = (code: number): boolean => letterOf(code) !== 0 || code === 45 || code === 46 || code === 95;
const LINK_REST = /\/\/[^\s<>"]{3,4096}/y;
const BARE =
  /(?<![\p{L}\p{N}@/.:_-])(?:www\.[\w-]{1,63}\.|(?:[\w-]{1,40}\.){0,3}(?:wa\.me|goo\.gl|[\w-]{1,40}\.(?:com|net|org|app|io|me|page|link|co|br|es|mx|uk|dev))(?=\/))[^\s<>"]{1,2048}/iuy;
/** Links end in a letter, a digit or a slash as a rule. */
const mayTrail = (code: number): boolean => code !== 47 && (code > 0x7e || letterOf(code) === 0);
const TRAILING = /[.,;:!?)\]'”’*_]|[\ud800-\udfff\u2600-\u27bf]/;
const WHATSAPP = /^(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:[\w=&]{0,60}&)?phone=)\+?(\d{8,15})/i;
const MAP =
  /^(?:https?:\/\/)?(?:maps\.app\.goo\.gl\/|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.apple\.com\/|(?:www\.)?waze\.com\/ul|waze\.com\/|(?:www\.)?openstreetmap\.org\/)/i;
const SECRET =
  /^(?:https?:\/\/)?[^/@\s]{1,200}@|[?&#;](?:[\w-]{0,20}[_-])?(?:token|key|apikey|session|sessionid|sid|auth|authorization|secret|password|passwd|senha|clave|pwd|code|codigo|sig|signature|otp|hash|jwt|ticket|credential|access|convite|invite|uid|user|userid|cpf|email|mail|t|k|s)=[^&]{4}|[/=](?=[\w-]{0,40}\d)(?=[\w-]{0,60}[a-z])[\w-]{20}|[/=][\da-f]{8}-[\da-f]{4}-/i;
