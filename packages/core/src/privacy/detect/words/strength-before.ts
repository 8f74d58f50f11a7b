import { isDigit } from '../is-digit.ts';
import { hashOf } from '../lexicon/fold.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { WordCue } from '../lexicon/word-cue.ts';
import { isOneOf, isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { ownerOf, type Scan } from '../scan.ts';
import { classesAt, cuesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';

const tokens = TOKENS;

const { MARK, WORD, MIXED, LINE_END } = TokenKind;
const { TELLS, TOWARDS, GREETS } = WordCue;
const { ARTICLE, PARTICLE, PLACE, AMBIGUOUS, COMMON } = WordClass;
const { CAPITAL } = WordShape;

/** How much the words before a listed name speak for it. */
export function strengthBefore(scan: Scan, token: number, isListed: boolean): number {
  let previous = token - 1;
  if (previous < 0) return 0;
  if (tokens.kind[previous] === MARK && tokens.codes[tokens.start[previous]!] === 44) previous--;
  if (previous < 0) return 0;
  if (tokens.claimed[previous]! > 0 && previous === token - 1 && isLastOfPart(token) && (classesAt(tokens, token) & ELSE) === 0) return 1.5;
  if (tokens.kind[previous] !== WORD) return 0;
  const cues = cuesAt(tokens, previous);
  if ((cues & TELLS) !== 0 && isTold(scan, previous, token)) return 2.5;
  if (isJoined(scan, token)) return 2.5;
  if (mayGreet(previous) && isGreeted(scan, previous, token)) return 2;
  const isAfterArticle = (classesAt(tokens, previous) & (ARTICLE | PARTICLE)) !== 0 && !isThe(previous);
  if (isListed) return isAfterArticle ? 1 : 0;
  if ((cues & TOWARDS) !== 0 && isGivenTo(scan, previous, token)) return 2;
  return isAfterArticle ? 1 : 0;
}

/** What may be something else than a name. */
const ELSE = PLACE | AMBIGUOUS | COMMON;

/** "conta 77201943-9 Kleidson": nothing follows but a mark or a line end. */
const isLastOfPart = (token: number): boolean => token + 1 >= tokens.count || tokens.kind[token + 1] !== WORD;

/** What stands from one token on until another begins. */
const between = ({ text }: Scan, first: number, token: number): string => text.slice(tokens.start[first]!, tokens.start[token]!);

/** "tell Bob", "avisa o Caio", "sou a Bia", "this is a Karen": somebody is told something, or told who it is. */
function isTold(scan: Scan, last: number, token: number): boolean {
  if (isOneOfFolded(TELL, last)) return TOLD.test(between(scan, last, token));
  const before = last - 1;
  if (before < 0 || !isOneOfFolded(TELL_THE, before)) return false;
  const words = isOneOfFolded(IS, before) ? (tokens.hash[before] === APOSTROPHE_S ? 2 : 1) : 0;
  return before >= words && TOLD.test(between(scan, before - words, token));
}

const TELL = wordList('tell ask');
const TELL_THE = wordList('dile decile avisale preguntale avisa avise diga pergunta pergunte pregunta e eh sou soy s is');
const IS = wordList('s is');
const APOSTROPHE_S = hashOf('s');

/** After a greeting of a word or two. */
const isGreeted = (scan: Scan, last: number, token: number): boolean =>
  GREETING.test(between(scan, last, token)) || (last > 0 && GREETING.test(between(scan, last - 1, token)));

/** "pix para Bruno", "falar com a Dani": somebody gets something. The word that says so stands in the 48 characters before. */
function isGivenTo(scan: Scan, last: number, token: number): boolean {
  const { text } = scan;
  if (tokens.start[token]! - tokens.end[last]! !== 1 || tokens.codes[tokens.end[last]!] !== 32) return false;
  const from = tokens.start[token]! - 48;
  for (let first = last - 1; first >= 0 && tokens.start[first]! >= from; first--) {
    let start = tokens.start[first]!;
    if (tokens.kind[first] === LINE_END || endsSentence(tokens.codes[start]!)) return false;
    // "1talk": a digit may touch the word.
    if (tokens.kind[first] === MIXED) while (isDigit(tokens.codes[start]!)) start++;
    else if (tokens.kind[first] !== WORD || tokens.end[first]! - start < 3) continue;
    if (mayGive(start) && TOWARDS_SOMEBODY.test(text.slice(start, tokens.start[token]!))) return true;
  }
  return false;
}

/** One of `.!?`. */
const endsSentence = (code: number): boolean => code === 46 || code === 33 || code === 63;

function mayGive(at: number): boolean {
  const letter = tokens.codes[at]! | 32;
  const next = tokens.codes[at + 1]! | 32;
  return letter < 128 && next < 128 && GIVE[(letter << 7) | next] !== 0;
}

/** The first two letters of the words that `TOWARDS_SOMEBODY` begins with. */
const GIVE = new Uint8Array(128 * 128);
for (const letters of 'pi tr de di mo pa se en ma fa co ta sp ha no ac at ag ap bo re za wh cp me ca in au un or be'.split(' '))
  GIVE[(letters.charCodeAt(0) << 7) | letters.charCodeAt(1)] = 1;

/** Names take no article in English; and "Pro Max" is a telephone. */
const isThe = (token: number): boolean => tokens.hash[token] === THE || (tokens.hash[token] === PRO && tokens.shape[token] === CAPITAL);

const THE = hashOf('the');
const PRO = hashOf('pro');

/** Whether a word may be the last of a greeting: "oi", "oiii", "buenos …". */
function mayGreet(token: number): boolean {
  if ((cuesAt(tokens, token) & GREETS) !== 0) return true;
  const start = tokens.start[token]!;
  return (tokens.codes[start]! | 32) === 111 && (tokens.codes[start + 1]! | 32) === 105;
}

/** "o Pedro e a Vivi": joined to somebody already found. */
function isJoined(scan: Scan, token: number): boolean {
  if (scan.found.length === 0) return false;
  let before = token - 1;
  if (before > 0 && isOneOf(ARTICLES, scan, before)) before--;
  if (before < 1 || ownerOf(scan, before - 1)?.type !== 'PERSON') return false;
  return isOneOf(AND, scan, before) || tokens.codes[tokens.start[before]!] === 38;
}

const ARTICLES = wordList('o a');
const AND = wordList('e y and or ou o u');

const GREETING =
  /^(?:oi+e?|ol[áa]|opa|e a[íi]|fala|hey|hi|hello|dear|hola|querid[oa]|car[oa]|prezad[oa]|estimad[oa]|obrigad[oa]|brigad[oa]|valeu|vlw|parab[ée]ns|tchau|thanks|thank you|bye|bom dia|boa tarde|boa noite|buen(?:os|as) \p{L}{4,6}|good (?:morning|evening|afternoon)|gracias|felicidades|feliz anivers[áa]rio|happy birthday|cheers|thx|ty|grax|saludos|abra[çc]os?),? $/iu;
const TOLD =
  /^(?:tell|ask|dile al?|decile al?|av[íi]sale al?|preg[úu]ntale al?|avis[ae](?: a| o| pra| pro)|diga (?:a|ao|para|pra|pro)|pergunt[ae] (?:pro|pra|ao?)|pregunta a|(?:é|eh|sou|soy|aqui é|it's|this is) (?:o|a|la|el)) $/iu;
const TOWARDS_SOMEBODY =
  /^(?:pix|transfer\p{L}{0,8}|dep[oó]s\p{L}{0,6}|dinheiro|money|pag\p{L}{1,5}|paid|sent|envi\p{L}{1,5}|mand\p{L}{1,5}|entreg\p{L}{1,5}|fal\p{L}{1,5}|conversar|talk\p{L}{0,3}|spoke|speak|hablar|nom[be]\p{L}{0,3}|conta|account|favor|atend\p{L}{1,6}|marc\p{L}{1,5}|agend\p{L}{1,6}|appointment|booking|reserva|contato|zap|whats\p{L}{0,4}|cpf|mensagem|encaminh\p{L}{1,4}|cadastr\p{L}{1,3}|inclu\p{L}{1,3}|autoriz\p{L}{1,3}|parab[ée]ns|under|pasa|me pasa|order|reserv\p{L}{3,6}|table|parcel|delivery|behalf|parte(?= d)|receb\p{L}{1,4}|retir\p{L}{1,4}|recib\p{L}{1,4}|convers\p{L}{1,4}|consulta)(?![\p{L}])[^.!?\n]{0,24}(?<![\p{L}])(?:para|pra|pro|de|do|da|com|to|for|from|with|under|al|del|foi|fue|por|by|ao|con|a|o)(?: (?:o|a|la|el|as?))? $/iu;
