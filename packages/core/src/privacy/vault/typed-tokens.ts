import type { TextPart } from '../split-text.ts';
import { tokenPattern } from './token.ts';

/**
 * Makes a value of whatever looks like a token and is none: `<EMAIL_1>` that somebody typed gets a token of its own, so that it comes back
 * as it was typed and stands for nobody's address. A part that is text ends where a token of ours begins, so no token can come about over
 * the border of two parts.
 */
export function protectTypedTokens(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.flatMap((part) => (typeof part === 'string' && part.includes('<') ? split(part) : [part]));
}

function split(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(tokenPattern())) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push({ type: LITERAL, value: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

const LITERAL = 'LITERAL';
