import type { PiiSpan } from '../pii-span.ts';

/** Names a person gives after "meu nome é", "me chamo", "sou a …" and their like. A name without such words is not found. */
export function detectNames(text: string): PiiSpan[] {
  const spans: PiiSpan[] = [];
  for (const trigger of text.matchAll(SAYS_NAME)) {
    const start = trigger.index + trigger[0].length;
    const { weak, weakest } = trigger.groups ?? {};
    // In a message all in capitals a capital says nothing.
    if (weakest !== undefined && weakest === weakest.toUpperCase()) continue;
    const end = endOfName(text, start, weakest !== undefined ? 'capitals' : weak !== undefined ? 'one' : 'all');
    if (end > start) spans.push({ type: 'NAME', start, end });
  }
  return spans;
}

/**
 * Words up to the first that cannot be of a name; "de" and "e" count only when a name goes on after them.
 * @param lowerCase - How many words without a capital to take: after "sou a" one that is no role ("sou a maria", not "sou a mãe dela"),
 * after "sou" none ("sou Ana", not "sou cliente").
 */
function endOfName(text: string, start: number, lowerCase: 'all' | 'one' | 'capitals'): number {
  let end = start;
  WORD.lastIndex = start;
  for (let count = 0; count < MAX_WORDS; count++) {
    const word = WORD.exec(text)?.[1];
    if (word === undefined || NOT_A_NAME.has(word.toLowerCase())) break;
    if (PARTICLE.test(word) && (lowerCase === 'all' || end > start)) continue;
    const isLower = word === word.toLowerCase();
    if (isLower && (lowerCase === 'capitals' || (lowerCase === 'one' && (end > start || ROLE.test(word))))) break;
    end = WORD.lastIndex;
  }
  return end;
}

const MAX_WORDS = 7;
/** A word, or an initial with its dot. */
const WORD = /[ \t]{0,2}(\p{L}\.(?= )|\p{L}[\p{L}\p{M}'’-]{0,39})/uy;
const PARTICLE = /^(?:de|da|do|das|dos|e|del|la|y)$/i;
const ROLE =
  /^(?:don[oa]|m[ãa]e|pai|filh[oa]|espos[oa]|marido|mulher|client[ea]|respons[áa]vel|titular|paciente|secret[áa]ri[oa]|gerente|pr[óo]pri[oa]|mesm[oa]|pessoa|nov[oa]|madre|padre|hij[oa]|due[ñn][oa]|customer|owner|\p{L}{1,2})$/iu;
const NOT_A_NAME = new Set(
  (
    'mas quero queria gostaria preciso posso pode moro tenho meu minha meus minhas sou com para pra por que porque quando onde como estou tô to sim não nao ok ' +
    'obrigado obrigada oi olá bom boa aqui agora também tambem já ja só so muito mais o os um uma no na nos nas em ao esse essa isso este esta telefone email e-mail cpf ' +
    'endereço endereco rua and but i my is want would need have the with for phone address pero quiero necesito mi mis yo soy vivo tengo con'
  ).split(' '),
);
const SAYS_NAME = new RegExp(
  [
    '(?:meu|o) nome(?: completo)?(?: [eé]|[ ]?[:=])[ ]{0,2}',
    '(?:^|\\n|[.,;] ?)nome(?: completo)?[ ]?[:=][ ]{0,2}',
    "(?:me chamo|pode(?:m)? me chamar de|me chamam de|me llamo|ll[aá]mame|mi nombre es|my name is|my name's|call me) ",
    '(?<weak>(?:sou|soy|aqui [eé]|quem fala [eé]) (?:a|o|la|el) )',
    "(?<weakest>(?:[eé] (?:a|o)|i am|i'm|this is|sou|soy|aqui [eé]) )",
  ]
    .join('|')
    .replace(/^/, '(?<![\\p{L}\\p{N}])(?:')
    .concat(')'),
  'giu',
);
