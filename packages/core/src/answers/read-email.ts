import { INVISIBLE_CHARACTERS } from '../text/invisible-characters.ts';
import { suggestDomain } from './email-domains.ts';
import { MAX_READ_LENGTH, type Reading } from './reading.ts';

/**
 * Finds the e-mail address in what somebody wrote or dictated, lower-cased and without accents.
 * Repairs `ana arroba gmail ponto com`, spaces around `@` and dots, a comma for a dot, a trailing dot.
 */
export function readEmail(utterance: string): Reading<string> {
  const text = plain(utterance);
  const asWritten = addressesIn(text);
  if (asWritten.some(({ problem }) => problem === undefined) && !DICTATED.test(text)) return settle(asWritten, text);
  const repaired = repair(text);
  const found = addressesIn(repaired);
  if (found.length > 0) return settle(found, repaired);
  return { ok: false, code: lacksAt(repaired) ? 'missing-at' : 'default' };
}

interface FoundAddress {
  readonly address: string;
  readonly domain: string;
  readonly local: string;
  readonly start: number;
  readonly problem: string | undefined;
}

function settle(found: readonly FoundAddress[], text: string): Reading<string> {
  const usable = found.filter(({ problem }) => problem === undefined);
  const [first] = usable;
  if (first === undefined) {
    const best = found.find(({ problem }) => problem === 'missing-domain') ?? found[0]!;
    const suggested = best.problem === 'missing-user' ? undefined : suggestDomain(best.domain);
    if (suggested !== undefined) return { ok: false, code: 'domain-typo', values: { suggestion: `${best.local}@${suggested}` } };
    return { ok: false, code: best.problem ?? 'default' };
  }
  if (usable.some(({ address }) => address !== first.address)) return { ok: false, code: 'several' };
  const suggested = suggestDomain(first.domain);
  if (suggested !== undefined) {
    return { ok: false, code: 'domain-typo', values: { suggestion: `${first.local}@${suggested}` }, written: first.address };
  }
  const loose = looseWordBefore(text, first);
  if (loose !== undefined) return { ok: false, code: 'space', values: { suggestion: `${loose}${first.address}` }, written: first.address };
  return { ok: true, value: first.address };
}

/** Each `@` with what stands around it. Walks outwards by hand: a regular expression would try every start of a long word. */
function addressesIn(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (let at = text.indexOf('@'); at !== -1 && found.length < 10; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && LOCAL_CHARACTER.test(text[start - 1]!)) start -= 1;
    let end = at + 1;
    while (end < text.length && DOMAIN_CHARACTER.test(text[end]!)) end += 1;
    const local = text.slice(start, at).replace(/^[.'-]+/, '');
    const domain = text
      .slice(at + 1, end)
      .replace(/\.{2,}/g, '.')
      .replace(/^[.-]+|[.-]+$/g, '');
    found.push({ address: `${local}@${domain}`, local, domain, start: at - local.length, problem: problemOf(local, domain) });
  }
  return found;
}

function problemOf(local: string, domain: string): string | undefined {
  if (local === '') return 'missing-user';
  if (!domain.includes('.')) return 'missing-domain';
  const labels = domain.split('.');
  const areLabelsFine = labels.every((label) => label !== '' && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-'));
  const isLocalFine = local.length <= 64 && !local.includes('..') && !local.endsWith('.');
  return areLabelsFine && isLocalFine && domain.length <= 190 && /^[a-z]{2,24}$/.test(labels.at(-1)!) ? undefined : 'default';
}

/**
 * `ana souza@gmail.com` probably lacks a dot or has a space too many; `meu email é souza@gmail.com` and
 * `ana souza anasouza@gmail.com` do not.
 */
function looseWordBefore(text: string, { start, local }: FoundAddress): string | undefined {
  const before = text.slice(0, start);
  if (/^(?:[a-z0-9] ){2,20}$/.test(before)) return before.replaceAll(' ', '');
  if (!/^[a-z0-9._-]+ $/.test(before)) return undefined;
  const word = before.trim();
  return LEAD_IN_WORDS.has(word) || local.includes(word) ? undefined : word;
}

function plain(utterance: string): string {
  return utterance
    .slice(0, MAX_READ_LENGTH)
    .normalize('NFKD')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[<>"“”]/g, ' ')
    .replace(/\bmailto:/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function repair(text: string): string {
  let repaired = text.replace(/ ?[([{] ?(?:arroba|at|@) ?[)\]}] ?/g, '@').replace(/ ?[([{] ?(?:ponto|punto|dot) ?[)\]}] ?/g, '.');
  if (!repaired.includes('@')) {
    repaired = repaired.replace(/ ?\barrob+a\b ?| a roba /g, '@').replace(/ at (?=[a-z0-9-]+(?: ?\.| dot ))/g, '@');
  }
  if (!repaired.includes('@')) repaired = repaired.replace(/arroba/g, '@');
  repaired = repaired
    .replace(/ ?@(?: ?@)* ?/g, '@')
    .replace(/ ?\b(?:underline|underscore|anderline|sublinhado|guion bajo)\b ?/g, '_')
    .replace(/ (?:traco|tracinho|hifen|guion|dash) /g, '-');
  for (let round = 0; round < 4 && repaired.includes('@'); round += 1)
    repaired = repaired.replace(/([a-z0-9_-]{1,64}) ?(?:ponto|punto|dot|\.) ?([a-z0-9_.-]{1,64}@)/g, '$1.$2');
  return repaired
    .replace(
      / ?(?:\bponto\b|\bpunto\b|\bpto\b|\bdot\b|[.,;]) ?(?=(?:com|con|br|net|org|gov|edu|io|me|co|app|dev|info|es|ar|mx|pt)\b)/g,
      '.',
    )
    .replace(/@([a-z0-9-]{2,40}) (?=(?:com|com\.br|net|org)\b)/g, '@$1.');
}

function lacksAt(text: string): boolean {
  return /\b(?:g|hot|y)mail\b|(?:gmail|hotmail|outlook|yahoo|icloud)\b|^[a-z0-9._-]+\.[a-z]{2,}$/.test(text);
}

/** Part of the name before the @ is spelled out. */
const DICTATED = / (?:ponto|punto|dot|underline|underscore) [^@ ]*@/;
const LOCAL_CHARACTER = /[a-z0-9._%+'-]/;
const DOMAIN_CHARACTER = /[a-z0-9.-]/;
const LEAD_IN_WORDS: ReadonlySet<string> = new Set(
  'meu email e-mail e eh o a seria pode ser anota ta sim claro ok oi ola aqui my mail is it s sure yes mi correo es si hola este esse segue'.split(
    ' ',
  ),
);
