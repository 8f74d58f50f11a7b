import wrapAnsi from 'wrap-ansi';

/** A text as WhatsApp shows it: `*bold*`, `_italic_` and `~struck~` in place of their marks, wrapped at words to `width` columns. */
export function whatsappText(text: string, width: number): string {
  const marked = MARKS.reduce((shown, [mark, begin, end]) => shown.replace(mark, `$1\u001b[${begin}m$2\u001b[${end}m`), text);
  return wrapAnsi(marked, Math.max(width, 1), { hard: true });
}

/** A pair of marks counts at the borders of words only, as on the phone. */
const MARKS = [
  [/(^|[\s(])\*(?! )([^*\n]+?)(?<! )\*(?![\p{L}\p{N}])/gu, 1, 22],
  [/(^|[\s(])_(?! )([^_\n]+?)(?<! )_(?![\p{L}\p{N}])/gu, 3, 23],
  [/(^|[\s(])~(?! )([^~\n]+?)(?<! )~(?![\p{L}\p{N}])/gu, 9, 29],
] as const;
