import { readNumberWords } from './number-words.ts';

/**
 * The positions an answer names, from 0: by number, ordinal or from the end. `undefined` when it speaks of no position; empty when
 * the position does not exist.
 * @param words - Normalised words of the answer.
 * @param count - How many options there are.
 */
export function chosenPositions(words: readonly string[], count: number): readonly number[] | undefined {
  const core = withoutLead(words);
  if (core.length === 0) return undefined;
  const position = positionOf(core, count);
  if (position === undefined) return undefined;
  return position >= 0 && position < count ? [position] : [];
}

function positionOf(core: readonly string[], count: number): number | undefined {
  const [first = ''] = core;
  if (core.length === 1 && /^\d{1,3}$/.test(first)) return Number(first) - 1;
  const spelled = readNumberWords(core);
  if (spelled !== undefined && spelled < 1_000) return spelled - 1;
  if (core.length > 1 && (core.length !== 2 || !ALSO_LAST.has(core.join(' ')))) return undefined;
  const phrase = core.join(' ');
  if (LAST.has(phrase)) return count - 1;
  if (LAST_BUT_ONE.has(phrase)) return count - 2;
  const numbered = /^(\d{1,2})(?:[aoº]|st|nd|rd|th|er|ro|ra|do|da|to|ta)$/.exec(first);
  if (numbered !== null) return Number(numbered[1]) - 1;
  const ordinal = ORDINALS.findIndex((forms) => forms.has(first));
  return ordinal === -1 ? undefined : ordinal;
}

/** Without "eu quero a opção …" before and "… opção, por favor" after. "os dois" means both, so plural articles stay. */
function withoutLead(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (start < end && LEADS.has(words[start]!)) start += 1;
  while (end > start && TAILS.has(words[end - 1]!)) end -= 1;
  return words.slice(start, end);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const LEADS = set(
  'eu quero queria gostaria prefiro escolho vou fico com de do da na no a o e eh opcao op numero nr n num item alternativa letra acho que seria pode ser essa esse ' +
    'i want would like choose pick prefer take the number option no go for ill let me have it s is that please ' +
    'yo quiero quisiera elijo la el lo es opcion',
);
const TAILS = set(
  'opcao alternativa item por favor pf pfv obrigado obrigada mesmo ai option one choice please thanks opcion gracias porfa da lista de list',
);
const LAST = set('ultimo ultima last');
const LAST_BUT_ONE: ReadonlySet<string> = new Set(['penultimo', 'penultima', 'second last']);
const ALSO_LAST: ReadonlySet<string> = new Set(['second last']);
const ORDINALS = [
  'primeiro primeira first primero primera primer prim',
  'segundo segunda second',
  'terceiro terceira third tercero tercera tercer',
  'quarto quarta fourth cuarto cuarta',
  'quinto quinta fifth',
  'sexto sexta sixth',
  'setimo setima seventh septimo septima',
  'oitavo oitava eighth octavo octava',
  'nono nona ninth noveno novena',
  'decimo decima tenth',
].map(set);
