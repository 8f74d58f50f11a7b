import { isDigit } from '../is-digit.ts';
import { hashOf, letterOf } from '../lexicon/fold.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { WordCue } from '../lexicon/word-cue.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import type { Scan } from '../scan.ts';
import { classesAt, cuesAt, TOKENS, TokenKind } from '../tokens.ts';
import { isBeforeApostrophe } from './name-start.ts';

const tokens = TOKENS;

const { HONORIFIC, ROLE, FIRST, COMMON } = WordClass;
const { ANNOUNCES } = WordCue;
const { WORD, MARK } = TokenKind;

/** A place where a name is expected. */
export interface Introduction {
  readonly token: number;
  /** 3: whatever comes is a name, also words no list knows. 2: a word that may be a name is one. 1: a usual name is one. */
  readonly strength: number;
  readonly reason: string;
}

/** What a word of introduction, role or title announces: "meu nome é …", "paciente: …", "Dra. …". */
export function introductionAfter(scan: Scan, token: number): Introduction | undefined {
  const { text } = scan;
  const bits = classesAt(tokens, token);
  const isTitled = (bits & HONORIFIC) !== 0 && tokens.end[token]! - tokens.start[token]! > 1;
  const isAnnouncing = (cuesAt(tokens, token) & ANNOUNCES) !== 0;
  if (isAnnouncing) {
    for (const { form, strength, reason } of ANNOUNCEMENTS_OF.get(tokens.hash[token]!) ?? []) {
      form.lastIndex = tokens.end[token]!;
      if (form.test(text)) return at(scan, token, form.lastIndex, strength, reason);
    }
  }
  // In "every_ms INTEGER" it is part of a name of something.
  if (isTitled && tokens.codes[tokens.start[token]! - 1] !== 95) {
    const next = tokens.codes[tokens.end[token]!] === 46 ? token + 2 : token + 1;
    if (next < tokens.count && tokens.kind[next] === WORD && tokens.start[next]! - tokens.end[next - 1]! <= 1) {
      const isTitle = isOneOfFolded(STRONG_TITLES, token);
      const after =
        isTitle && next + 1 < tokens.count && (classesAt(tokens, next) & HONORIFIC) !== 0 && !isBeforeApostrophe(scan, next)
          ? next + (tokens.codes[tokens.end[next]!] === 46 ? 2 : 1)
          : next;
      return { token: after, strength: isTitle ? 2.5 : 2, reason: 'after a title' };
    }
  }
  if ((bits & ROLE) !== 0) {
    OF_SOMEBODY.lastIndex = tokens.end[token]!;
    if (token + 1 < tokens.count && isOneOfFolded(OF, token + 1) && isOneOfFolded(RELATIONS, token) && OF_SOMEBODY.test(text)) {
      const somebody = at(scan, token, OF_SOMEBODY.lastIndex, 1.5, 'after a relation to somebody');
      if (somebody !== undefined && (classesAt(tokens, somebody.token) & (COMMON | ROLE)) === 0) return somebody;
    }
    if (isPlainlyBefore(token)) return at(scan, token, tokens.end[token]! + 1, 2, 'after a role');
    const name = afterColon(tokens.end[token]!);
    if (name !== -1) return at(scan, token, name, 3, 'after a role');
    ROLE_FORM.lastIndex = tokens.end[token]!;
    const match = ROLE_FORM.exec(text);
    if (match === null) return undefined;
    const [, sure, article] = match;
    const strength = sure !== undefined ? 3 : article !== undefined ? 2.5 : 2;
    return at(scan, token, ROLE_FORM.lastIndex, strength, 'after a role');
  }
  return undefined;
}

/** Whether a space and a word follow that `ROLE_FORM` does not begin with: then it says no more than that. */
function isPlainlyBefore(token: number): boolean {
  const next = token + 1;
  return (
    next < tokens.count &&
    tokens.kind[next] === WORD &&
    tokens.start[next]! - tokens.end[token]! === 1 &&
    tokens.codes[tokens.end[token]!] === 32 &&
    isLatinLetter(tokens.codes[tokens.start[next]!]!) &&
    !isOneOfFolded(JOINTS, next)
  );
}

/** Where a letter stands right after a colon or equals sign, over a space or not, as `ROLE_FORM` would find it; -1 when none does. */
function afterColon(end: number): number {
  const { codes } = tokens;
  if (codes[end] !== 58 && codes[end] !== 61) return -1;
  const letter = codes[end + 1] === 32 ? end + 2 : end + 1;
  return isLatinLetter(codes[letter]!) && !isDigit(codes[letter]!) ? letter : -1;
}

const isLatinLetter = (code: number): boolean => code < 0x250 && letterOf(code) !== 0;

/** The words between the spaces of `ROLE_FORM`. */
const JOINTS = wordList('da do de del of on e eh is es sera se chamado chamada named called foi');

function at(scan: Scan, from: number, offset: number, strength: number, reason: string): Introduction | undefined {
  const { start, count, kind, end } = tokens;
  let token = from + 1;
  while (token < count && start[token]! < offset) token++;
  for (let skipped = 0; skipped < 2 && token < count; skipped++) {
    if ((classesAt(tokens, token) & HONORIFIC) === 0 || (classesAt(tokens, token) & FIRST) !== 0) break;
    token++;
    if (token < count && kind[token] === MARK && scan.text[start[token]!] === '.' && start[token] === end[token - 1]) token++;
  }
  return token < count && kind[token] === WORD ? { token, strength, reason } : undefined;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words, what has to follow them, and how sure a name comes then. */
const ANNOUNCEMENTS: readonly (readonly [ReadonlySet<string>, RegExp, number])[] = [
  [
    words('nome name nombre nomes names'),
    /(?: (?:completo|impresso|todo|social|inteiro|full|verdadeiro|legal|completa)){0,2}(?: (?:d[eao]|del?|of|on|no|na|en|la|the|el|da minha|do meu|de mi|of my) (?:\p{L}{3,14} )?(?:cart[ãa]o|cliente|titular|paciente|respons[áa]vel|m[ãa]e|pai|filh[oa]|aluno|aluna|card|customer|client|patient|guest|destinat[áa]rio|benefici[áa]rio|recebedor|tarjeta|hijo|hija|esposa|esposo|marido|mulher|account|reserva)){0,1}[*_]{0,2}(?: ?[:=–-]+ ?[*_]{0,2} ?\n?| (?:é|e|eh|is|es|fica|seria|será|ficou|era) (?:o |a )?| ?\n)/iuy,
    3,
  ],
  [words('nome nombre name'), /(?: (?:completo|impresso|todo|social|full|legal))?(?: (?:d[eao]|del?|of))? (?=\p{L})/iuy, 2.4],
  [words('chamo llamo'), /(?: (?:o|a))? (?=\p{L})/iuy, 3],
  [words('chamar call'), /(?: (?:de|me)) (?:o |a )?(?=\p{L})/iuy, 3],
  [words('chama chamam chamava llama llaman chamado chamada called named'), / (?:de )?(?=\p{L})/iuy, 2],
  [words('soy sou'), / (?:o|a|el|la|yo) (?=\p{L})/iuy, 2.4],
  [words('soy sou im'), /,? (?=\p{L})/iuy, 2],
  [words('aqui fala'), / (?:quem (?:fala|est[áa] falando) )?(?:é|e|eh|com) (?:o |a )?(?=\p{L})/iuy, 2.4],
  [words('i'), /(?:['’]m| am) (?=\p{L})/iuy, 2],
  [words('this it'), /(?:['’]s| is) (?=\p{L})/iuy, 2],
  [words('am'), / (?=\p{L})/iuy, 2],
  [
    words(
      'atenciosamente att atte abraco abracos abs cordialmente sds saudacoes saludos regards sincerely cheers assinado ass grato grata assina signed atentamente love beijos bjs obrigado obrigada thanks gracias',
    ),
    /(?:[ ]?[,.:!-]?\s{0,3}\n\s{0,3}|, | ?[:-] )[*_]{0,2}(?=\p{L})/iuy,
    2.6,
  ],
  [words('eu'), /, (?=\p{L})/iuy, 2],
];

/** The same by the hash of the word, in their order. */
const ANNOUNCEMENTS_OF = new Map<number, { readonly form: RegExp; readonly strength: number; readonly reason: string }[]>();
for (const [announcing, form, strength] of ANNOUNCEMENTS) {
  for (const word of announcing) {
    const hash = hashOf(word);
    ANNOUNCEMENTS_OF.set(hash, [...(ANNOUNCEMENTS_OF.get(hash) ?? []), { form, strength, reason: `after "${word}"` }]);
  }
}

const STRONG_TITLES = wordList('dr dra drs doutor doutora dona sr sra srta mr mrs ms miss prof profa exmo exma senora srs');

/** Who is somebody's. */
const RELATIONS = wordList(
  'mae mamae mama madre mother mom mum pai papai papa padre father dad filho filha filhos hijo hija son daughter esposo esposa marido mulher husband wife noivo noiva novio novia namorado namorada avo abuelo abuela neto neta nieto nieta irmao irma hermano hermana tio tia sobrinho sobrinha sobrino sobrina primo prima sogro sogra suegro suegra genro nora yerno nuera cunhado cunhada cunado cunada padrinho madrinha padrino madrina afilhado afilhada enteado enteada padrasto madrasta responsavel responsable tutor tutora curador curadora cuidador cuidadora baba ninera vizinho vizinha vecino vecina amigo amiga colega chefe jefe secretaria secretario dono dona dueno duena parents guardian friend advogado advogada procurador procuradora acompanhante companheiro companheira viuvo viuva',
);
/** "mãe do …", "responsável pela …", "papá de …". */
const OF = wordList('da de do del pela pelo of');
const OF_SOMEBODY = / (?:d[aeo]|del|de la|pel[ao]|of) (?=\p{L})/iuy;

const ROLE_FORM =
  /(?:\(a\)|\(s\)|\(es\))?(?: (?:d[ao]|del?|of the|on the) (?:conta|cart[ãa]o|pix|t[íi]tulo|contrato|im[óo]vel|reserva|pedido|boleto|compra|cobran[çc]a|ped|setor|financeiro|suporte|soporte|empresa|loja|tienda|cuenta|tarjeta|card|account|ap\p{L}{0,9}|casa|cadastro|consulta|exame))?[*_]{0,2}( ?[:=] ?[*_]{0,2} ?\n?| (?:é|eh|is|es|será|e) (o |a |el |la )| (?:se chama|chamad[oa]|named|called|se llama) )?(?: (?:é|is|es|e|eh|foi) |, | - | )?(?=\p{L})/iuy;
