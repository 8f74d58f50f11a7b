import { fold } from '../detect/lexicon/fold.ts';
import { PII_TYPES, type PiiTypeName } from '../pii-types.ts';

/**
 * The word of a kind in placeholders: `CPF` in `<CPF>` and `<CPF_1>`. Kinds of authors are written in capitals without accents, other
 * characters as `_`, so that a placeholder can be told in any text.
 */
export function labelOf(type: PiiTypeName): string {
  if (BUILT_IN.has(type)) return type;
  const label = fold(type)
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_')
    .replace(/^_+/, '')
    .slice(0, 31)
    .replace(/_+$/, '');
  return label.length < 2 ? 'VALUE' : label;
}

/** The words of placeholders: of all kinds of ours, and of these of an author. */
export const labelsOf = (types: readonly PiiTypeName[]): ReadonlySet<string> =>
  types.length === 0 ? BUILT_IN : new Set([...BUILT_IN, ...types.map(labelOf)]);

/** `<EMAIL_1>` */
export const tokenOf = (label: string, number: number): string => `<${label}_${number}>`;

/** The text may hold a token. Make a fresh one to search with: it has the flag `g`. */
export const tokenPattern = (): RegExp => new RegExp(TOKEN, 'g');

/** Whether a word may be the label of a token. */
export const isLabel = (value: unknown): value is string => typeof value === 'string' && LABEL.test(value);

/** Where in a text a token may have begun whose end is yet to come; the length of the text when none has. */
export function startOfOpenToken(text: string): number {
  const start = text.lastIndexOf('<');
  return start !== -1 && text.length - start < LONGEST_TOKEN && OPEN_TOKEN.test(text.slice(start)) ? start : text.length;
}

/** A vault gives numbers up to this one to each kind of a conversation. */
export const MAX_TOKEN_NUMBER = 999_999;

const TOKEN = '<[A-Z][A-Z_]{1,30}_[1-9]\\d{0,5}>';
const OPEN_TOKEN = /^<(?:[A-Z][A-Z_]{0,31}|[A-Z][A-Z_]{1,30}_[1-9]\d{0,5})?$/;
const LONGEST_TOKEN = 40;
const LABEL = /^[A-Z][A-Z_]{0,29}[A-Z]$/;
const BUILT_IN: ReadonlySet<string> = new Set(PII_TYPES);
