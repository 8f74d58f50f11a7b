import { foldWords } from './fold-text.ts';

/** The words of an intent's name, when it has any: `cancel_order`, `cancelOrder` → `cancel order`; `s12` has none. */
export function wordsOfIntentName(intent: string): string[] {
  const spaced = intent.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words = foldWords(spaced);
  return words.some((word) => /^\p{L}{3,}$/u.test(word)) ? words : [];
}
