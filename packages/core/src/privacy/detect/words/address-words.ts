import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOf, isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';

const tokens = TOKENS;

const { WORD } = TokenKind;
const { NONE, OTHER } = NumberContext;
const { COMMON, FIRST, LAST, PARTICLE, PLACE, COMPLEMENT, TRIGGER, LIVES, ARTICLE } = WordClass;
const { LOWER } = WordShape;

/** An everyday word districts are called after: Bom Jesus, Cidade Nova, Alto da Glória. It must not go on as a sentence. */
export function isDistrictWord(scan: Scan, at: number): boolean {
  if (!isOneOfFolded(DISTRICT, at)) return false;
  let next = at + 1;
  for (let words = 0; words < 3 && next < tokens.count && tokens.kind[next] === WORD; words++, next++) {
    if (isStop(scan, next)) return words > 0 && contextAt(tokens, next) !== NONE;
    const bits = classesAt(tokens, next);
    if ((bits & COMMON) !== 0 && (bits & (FIRST | LAST | PARTICLE | PLACE)) === 0 && !isOneOfFolded(DISTRICT, next)) return false;
  }
  return true;
}

export const endsPart = (at: number): boolean => at >= tokens.count || tokens.kind[at] !== WORD;

/** A word that names the next thing (cpf, cep, telefone) or goes on with the sentence. */
export function isStop(scan: Scan, at: number): boolean {
  const context = contextAt(tokens, at);
  const bits = classesAt(tokens, at);
  if ((bits & (PARTICLE | COMPLEMENT)) !== 0) return isOneOf(IS, scan, at);
  if (context !== NONE && context !== OTHER && (bits & (FIRST | LAST)) === 0) return true;
  return isOneOf(STOPS, scan, at);
}

/** An everyday word, not written as a name. */
export function isCommonHere(scan: Scan, at: number): boolean {
  const bits = classesAt(tokens, at);
  if ((bits & (COMMON | TRIGGER | LIVES | ARTICLE)) === 0) return false;
  if ((bits & (FIRST | LAST | PLACE)) !== 0) return false;
  return scan.isFlat || tokens.shape[at] === LOWER;
}

export const isProperHere = (scan: Scan, at: number): boolean =>
  at < tokens.count && tokens.kind[at] === WORD && (scan.isFlat ? !isCommonHere(scan, at) : tokens.shape[at] !== LOWER);

const DISTRICT = wordList(
  'bom boa novo nova alto alta cidade vila jardim parque centro santo santa sao nossa senhora sol luz rosa verde azul branco branca vista lago mar morro campo campos ponte porto praia serra vale monte bela belo recanto setor bairro conjunto zona barra costa ilha pedra rio lagoa cruz jesus gloria esperanca paz primavera paraiso industrial universitario velho velha grande pequeno sul norte leste oeste fundo funda colina planalto bosque chacara fazenda nacoes flores estrela liberdade progresso uniao vitoria brasil america',
);

/** With its accent: "Rua Augusta é longe". */
const IS = wordList('é');

const STOPS = wordList(
  'cep cpf tel telefone celular email e que mas perto proximo próximo proxima próxima ao aqui autorizo tá ta está esta é eh obrigado obrigada por pra para com meu minha mi my and near please pode podem favor hoje amanhã amanha às as até ate nome quero em na no tem não nao sim se onde quando cerca y con referência referencia ponto obs',
);
