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
    if (claimed[token] !== 0 || tokens.codes[tokens.start[token]!] !== 58 || token === 0) continue;
    const end = endOfLink(text, tokens.end[token]!);
    if (end === -1 || tokens.end[token - 1] !== tokens.start[token]) continue;
    readLink(scan, token - 1, tokens.start[token - 1]!, end);
  }
  let end = 0;
  for (let index = 0; index < tokens.markCount; index++) {
    const token = tokens.marks[index]!;
    const at = tokens.start[token]!;
    const mark = tokens.codes[at]!;
    if (at < end || (mark !== 46 && mark !== 47) || claimed[token] !== 0) continue;
    const start = mark === 46 ? at - WWW.length : startOfDomain(at);
    BARE.lastIndex = start;
    if (start < end || !BARE.test(text)) continue;
    end = BARE.lastIndex;
    readBareLink(scan, start, end);
  }
}

/** Where the labels of a domain before a mark begin, or far enough back to be none. */
function startOfDomain(at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_DOMAIN && isOfDomain(tokens.codes[start - 1]!)) start--;
  return start;
}

function readBareLink(scan: Scan, start: number, end: number): void {
  const first = tokenAt(start);
  if (tokens.claimed[first] !== 0 || text(scan, start - 1) === '@' || text(scan, start - 1) === '/') return;
  readLink(scan, first, start, end);
}

function readLink(scan: Scan, first: number, start: number, rawEnd: number): void {
  let end = rawEnd;
  while (end > start && mayTrail(tokens.codes[end - 1]!) && TRAILING.test(scan.text[end - 1]!)) end--;
  const link = scan.text.slice(start, Math.min(end, start + MAX_LINK));
  const last = tokenBefore(first, end);
  const host = hostIn(link);
  const whatsapp = WHATSAPP_INITIALS.has(initialsAt(link, host)) ? WHATSAPP.exec(link) : null;
  if (whatsapp !== null) {
    const from = start + whatsapp[0].length - whatsapp[1]!.length;
    claim(scan, 'PHONE', first, last, from, start + whatsapp[0].length, 0.99, 'the number of a WhatsApp link');
  } else if (MAP_INITIALS.has(initialsAt(link, isWwwAt(link, host) ? host + 4 : host)) && MAP.test(link))
    claim(scan, 'GEO', first, last, start, end, 0.98, 'a place on a map');
  else if (maySecret(link) && SECRET.test(link)) claim(scan, 'URL', first, last, start, end, 0.97, 'a link with a secret');
  else occupy(first, last, NOT_PERSONAL);
}

/** Where the host begins: after http:// or https://, misspelt or not, where they are. */
function hostIn(link: string): number {
  const slashes = link.indexOf('//');
  return slashes > 3 && slashes < 9 ? slashes + 2 : 0;
}

const isWwwAt = (link: string, at: number): boolean =>
  link.startsWith('.', at + WWW.length) && link.slice(at, at + 3).toLowerCase() === WWW;

/** The first two letters of a host, the first shifted by 8. */
const initialsAt = (link: string, host: number): number => ((link.charCodeAt(host) | 32) << 8) | (link.charCodeAt(host + 1) | 32);

const initialsOf = (hosts: string): ReadonlySet<number> => new Set(hosts.split(' ').map((host) => initialsAt(host, 0)));

/** Of the hosts of `WHATSAPP` and `MAP`. */
const WHATSAPP_INITIALS = initialsOf('wa.me web api');
const MAP_INITIALS = initialsOf('maps goo.gl google waze openstreetmap');

/** Where a link that goes on with two slashes at an offset ends, -1 when none does. */
function endOfLink(text: string, offset: number): number {
  if (tokens.codes[offset] !== 47 || tokens.codes[offset + 1] !== 47) return -1;
  const first = offset + 2;
  const stop = Math.min(text.length, first + MAX_REST);
  let at = first;
  while (at < stop && !endsLink(tokens.codes[at]!)) at++;
  return at - first < 3 ? -1 : at;
}

/** A space of any kind, or one of `<>"`. */
const endsLink = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 34 ||
  code === 60 ||
  code === 62 ||
  (code > 0x7e && SPACE.test(String.fromCharCode(code)));

/**
 * Whether `SECRET` is worth trying: there is a user before an at, a parameter, or a long part after a slash or an equals sign. Most links have
 * none of them.
 */
function maySecret(link: string): boolean {
  let partStart = link.length;
  for (let at = 0; at < link.length; at++) {
    const code = link.charCodeAt(at);
    if (code === 64 || code === 63 || code === 38 || code === 35 || code === 59) return true;
    if (code === 47 || code === 61) partStart = at + 1;
    else if (code !== 45 && code !== 95 && !isPlainLetter(code)) partStart = link.length;
    else if (at - partStart >= SHORTEST_OPAQUE - 1) return true;
  }
  return false;
}

/** A letter or digit of ASCII. */
const isPlainLetter = (code: number): boolean => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);

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
/** As long as the rest of a link may be after its scheme, and the shortest part of one that `SECRET` looks at. */
const MAX_REST = 4_096;
const SHORTEST_OPAQUE = 14;
const SPACE = /\s/;
const BARE =
  /(?<![\p{L}\p{N}@/.:_-])(?:www\.[\w-]{1,63}\.|(?:[\w-]{1,40}\.){0,3}(?:wa\.me|goo\.gl|[\w-]{1,40}\.(?:com|net|org|app|io|me|page|link|co|br|es|mx|uk|dev))(?=\/))[^\s<>"]{1,2048}/iuy;
/** Links end in a letter, a digit or a slash as a rule. */
const mayTrail = (code: number): boolean => code !== 47 && (code > 0x7e || letterOf(code) === 0);
const TRAILING = /[.,;:!?)\]'”’*_]|[\ud800-\udfff\u2600-\u27bf]/;
const WHATSAPP = /^(?:\w{3,8}:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:[\w=&]{0,60}&)?\w{1,10}=)\+?(\d{8,15})(?!\d)/i;
const MAP =
  /^(?:https?:\/\/)?(?:maps\.app\.goo\.gl\/|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.apple\.com\/|(?:www\.)?waze\.com\/ul|waze\.com\/|(?:www\.)?openstreetmap\.org\/)/i;
const SECRET =
  /^(?:https?:\/\/)?[^/@\s]{1,200}@|[?&#;](?:[\w-]{0,20}[_-])?(?:token|key|apikey|session|sessionid|sid|auth|authorization|secret|password|passwd|senha|clave|pwd|code|codigo|sig|signature|otp|hash|jwt|ticket|credential|access|convite|invite|uid|user|userid|cpf|email|mail|t|k|s)=[^&]{4}|[/=](?=[\w-]{0,40}\d)(?=[\w-]{0,60}[a-z])[\w-]{20}|[/=][\da-f]{8}-[\da-f]{4}-/i;
