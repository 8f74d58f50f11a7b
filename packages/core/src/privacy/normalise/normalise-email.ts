/** An e-mail address in lower case, also when it was spelled out: `Ana ponto Souza (arroba) gmail ponto com` → `ana.souza@gmail.com`. */
export function normaliseEmail(value: string): string {
  return value
    .toLowerCase()
    .replace(SPOKEN_AT, '@')
    .replace(SPOKEN_DOT, '.')
    .replace(SPOKEN_UNDERSCORE, '_')
    .replace(SPOKEN_DASH, '-')
    .replace(/\s/g, '');
}

const SPOKEN_AT = /\s?[([]\s?(?:arroba|at)\s?[)\]]\s?|\s(?:arroba|at)\s/g;
const SPOKEN_DOT = /\s(?:ponto|punto|dot)(?=\s)/g;
const SPOKEN_UNDERSCORE = /\s(?:underline|underscore|gui[oó]n bajo)(?=\s)/g;
const SPOKEN_DASH = /\s(?:tra[cç]o|h[ií]fen|gui[oó]n|dash)(?=\s)/g;
