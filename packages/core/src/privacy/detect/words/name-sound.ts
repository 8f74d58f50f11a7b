import { ENGLISH_FIRST_NAMES } from '../../names/english-first-names.ts';
import { PORTUGUESE_FIRST_NAMES } from '../../names/portuguese-first-names.ts';
import { SPANISH_FIRST_NAMES } from '../../names/spanish-first-names.ts';

let sounds: Set<string> | undefined;

/** Whether a folded word sounds like a first name of the lists however parents spell it: Thaynná is Tainá, Wéllyton Weliton, Kawane Cauane. */
export function soundsLikeName(folded: string): boolean {
  if (folded.length < 4 || folded.length > 20) return false;
  sounds ??= new Set(
    [PORTUGUESE_FIRST_NAMES, ENGLISH_FIRST_NAMES, SPANISH_FIRST_NAMES].flatMap((names) =>
      names
        .trim()
        .split(/\s+/)
        .filter((name) => name.length > 3)
        .map(soundOf),
    ),
  );
  return sounds.has(soundOf(folded));
}

/** How a Brazilian reads a name aloud, roughly. */
function soundOf(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/(?<=[lnsc])h(?=[aeiou])/g, (_, at: number) => (/[ln]/.test(name[at - 1] ?? '') ? 'j' : 'h'))
    .replace(/sh|ch/g, 'x')
    .replace(/h/g, '')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/qu(?=[ei])|k|q/g, 'c')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/z|ss/g, 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/m$/, 'n')
    .replace(/e?[td]on$/, 'ton')
    .replace(/^(?=s[ptcm])/, 'e');
}
