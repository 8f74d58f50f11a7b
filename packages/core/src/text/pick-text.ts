import { LANGUAGES, type Language, type LocalizedText } from './language.ts';

/**
 * The text in `language`, or else in the first language of `fallbackOrder` that has one.
 * An empty string when there is none in any of them, which the checker reports.
 */
export function pickText(text: LocalizedText, language: Language, fallbackOrder: readonly Language[] = LANGUAGES): string {
  const own = text[language];
  if (own !== undefined) return own;
  for (const candidate of fallbackOrder) {
    const fallback = text[candidate];
    if (fallback !== undefined) return fallback;
  }
  return '';
}
