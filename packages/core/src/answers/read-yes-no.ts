import { normaliseUtterance, wordsOfNormalised } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';
import type { Reading } from './reading.ts';
import { NO_EMOJI, NO_PHRASES, UNSURE_PHRASES, YES_EMOJI, YES_PHRASES } from './yes-no-phrases.ts';

/** Yes or no, in three languages and the way people type; `unsure` when it is neither, or both. */
export function readYesNo(utterance: string): Reading<boolean> {
  const reading = weighYesNo(utterance);
  return reading === undefined || reading.value === undefined
    ? { ok: false, code: reading === undefined ? 'default' : 'unsure' }
    : { ok: true, value: reading.value };
}

/** What an utterance answers and how surely: whole answers 0.95, answers with more behind them less. */
export function weighYesNo(utterance: string): { readonly value: boolean | undefined; readonly confidence: number } | undefined {
  const normalised = normaliseUtterance(utterance);
  const words = wordsOfNormalised(normalised);
  if (words.length === 0) return weighEmoji(normalised);

  // "não, tá certo": no, nothing to change? The pause makes it the opposite of "não tá certo".
  const afterPause = /^(?:nao|no)[,.;!] (.+)$/.exec(normalised)?.[1];
  if (afterPause !== undefined && wholeAnswer(wordsOfNormalised(afterPause)) === true) return { value: undefined, confidence: 0.6 };
  const candidates = [words, withoutFillers(words), stripPoliteness(words).words, words.map(withoutDoubles)];
  for (const candidate of candidates) {
    const value = wholeAnswer(candidate);
    if (value !== undefined) return { value: value === 'unsure' ? undefined : value, confidence: 0.95 };
  }
  if (normalised.includes('?')) return undefined;
  return weighSentence(withoutFillers(words), /^\S+(?: \S+)?[,.;!]/.test(normalised));
}

function wholeAnswer(words: readonly string[]): boolean | 'unsure' | undefined {
  const phrase = words.join(' ');
  if (UNSURE_PHRASES.has(phrase)) return 'unsure';
  if (NO_PHRASES.has(phrase)) return false;
  if (YES_PHRASES.has(phrase)) return true;
  const distinct = [...new Set(words)];
  return distinct.length < words.length ? wholeAnswer(distinct) : undefined;
}

/**
 * `não, o e-mail está errado` and `não quero me cadastrar` refuse; `não consigo entrar` and `não recebi o boleto` speak of something
 * else: a negated verb that is no wish, without a pause after the "não".
 */
function weighRefusal(refusal: {
  readonly words: readonly string[];
  readonly hasPause: boolean;
  readonly isUnanimous: boolean;
  readonly hasCorrection: boolean;
  readonly unknown: number;
}): ReturnType<typeof weighYesNo> {
  const { words, hasPause, isUnanimous, hasCorrection, unknown } = refusal;
  const isExplained = hasCorrection || unknown > 0;
  if (!isUnanimous && !isExplained) return { value: undefined, confidence: 0.6 };
  if (!isExplained) return { value: false, confidence: 0.9 };
  if (hasPause) return words.length > 12 ? undefined : { value: false, confidence: 0.7 };
  if (words.length > 7 || (unknown > 0 && !REFUSING.has(words[1] ?? '') && REFUSING_STARTS.has(words[0]!))) return undefined;
  return { value: false, confidence: 0.6 };
}

/**
 * A sentence is taken apart into known phrases, the longest first. `sim, pode confirmar` is yes all through; `não, o e-mail está errado`
 * is no and then why. What starts with yes and goes on to correct something is neither.
 */
function weighSentence(words: readonly string[], hasPause: boolean): ReturnType<typeof weighYesNo> {
  const verdicts: boolean[] = [];
  let unknown = 0;
  let hasCorrection = false;
  for (let at = 0; at < words.length; ) {
    const { length, verdict } = phraseAt(words, at);
    if (verdict === 'unsure') return { value: undefined, confidence: 0.8 };
    if (verdict !== undefined) verdicts.push(verdict);
    else if (CORRECTIONS.has(words[at]!)) hasCorrection = true;
    else if (!NEUTRAL.has(words[at]!)) unknown += 1;
    at += length;
  }
  const [first] = verdicts;
  const starts = phraseAt(words, 0).verdict !== undefined;
  if (first === undefined || !starts) return undefined;
  const isUnanimous = verdicts.every((verdict) => verdict === first);
  if (!first) return weighRefusal({ words, hasPause, isUnanimous, hasCorrection, unknown });
  if (!isUnanimous || hasCorrection) return { value: undefined, confidence: 0.6 };
  if (unknown === 0) return { value: true, confidence: 0.9 };
  return unknown <= 3 && SURE_YES.has(words[0]!) ? { value: true, confidence: 0.6 } : undefined;
}

function phraseAt(words: readonly string[], at: number): { readonly length: number; readonly verdict: boolean | 'unsure' | undefined } {
  if (at > 0 && CONTENT_AFTER_START.has(words[at]!)) return { length: 1, verdict: undefined };
  for (let length = Math.min(5, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    if (DOUBLE_NEGATIVES.has(phrase)) return { length, verdict: true };
    if (UNSURE_PHRASES.has(phrase)) return { length, verdict: 'unsure' };
    if (NO_PHRASES.has(phrase)) return { length, verdict: false };
    if (YES_PHRASES.has(phrase) && (length > 1 || !NEUTRAL.has(phrase) || at === 0)) return { length, verdict: true };
  }
  return { length: 1, verdict: undefined };
}

/** `simm`, `issoo`: two of a letter are emphasis too, save the `ss` and `rr` of the spelling. */
function withoutDoubles(word: string): string {
  return word.replace(/([^rs])\1/g, '$1');
}

function withoutFillers(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !FILLERS.has(word));
  return kept.length === 0 ? words : kept;
}

function weighEmoji(text: string): ReturnType<typeof weighYesNo> {
  const signs = [...text].filter((character) => /\p{Extended_Pictographic}/u.test(character));
  const hasYes = signs.some((sign) => YES_EMOJI.has(sign));
  const hasNo = signs.some((sign) => NO_EMOJI.has(sign));
  if (!hasYes && !hasNo) return undefined;
  return hasYes && hasNo ? { value: undefined, confidence: 0.6 } : { value: hasYes, confidence: 0.9 };
}

const FILLERS: ReadonlySet<string> = set(
  'ah ahh oh eh hum hmm po pow mano cara gente uai ue ora entao olha opa amor moca moco querida querido amigo amiga k rs rsrs haha kkk obrigado obrigada obg valeu vlw por favor pfv please thanks gracias porfa viu ne well so pues',
);
/** Words that add nothing to an answer. */
const NEUTRAL: ReadonlySet<string> = set(
  'o a os as e de do da que com meu minha meus minhas tudo todo toda todos ta esta estao certo certa certos certas correto correta corretos corretas dados isso mesmo ai aqui sim eu pode podem quero confirmar confirma confirmo cadastrar cadastre continuar seguir finalizar enviar mandar salvar agora ja por favor assim ' +
    'it is that all everything the my i you go ahead correct right good data please now fine el la los las mi mis todo todos esta estan bien correcto correctos datos puede puedes asi',
);
/** Words that announce a change after a yes. */
const CORRECTIONS: ReadonlySet<string> = set(
  'mas porem so somente apenas exceto menos muda mudar mude mudou troca trocar troque trocou altera alterar altere corrige corrigir corrija errado errada errei falta faltou faltando incorreto incorreta but except change only wrong fix missing pero excepto salvo cambia cambiar cambie corregir falta mal solo',
);
/** Also whole answers, but names of things in the middle of a sentence. */
const CONTENT_AFTER_START: ReadonlySet<string> = set('n s num para e eh k va ya y deixa nada ja vai sou tenho vamos good eso mal');
/** A bare "não" that is followed by one of these still answers the question. */
const REFUSING: ReadonlySet<string> = set(
  'quero queria aceito confirmo concordo precisa preciso gostaria desejo e eh esta ta o a meu minha os as confere mesmo agora obrigado obrigada ' +
    'want thanks it that my the is need quiero gracias es esta el la mi necesito ahora',
);
const REFUSING_STARTS: ReadonlySet<string> = set('nao n no dont don i ainda');
const SURE_YES: ReadonlySet<string> = set('sim isso claro exato correto confirmo yes yeah yep sure si dale');
const DOUBLE_NEGATIVES: ReadonlySet<string> = new Set([
  'nao esta errado',
  'nao ta errado',
  'nao esta errada',
  'nao tem erro',
  'nao tem nada errado',
  'nada errado',
  'nao tenho duvida',
  'nao tem problema',
  'nothing wrong',
  'not wrong',
  'it s not wrong',
  'no esta mal',
  'no hay problema',
]);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
