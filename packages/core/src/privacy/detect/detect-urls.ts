import type { PiiSpan } from '../pii-span.ts';
import { matches } from './matches.ts';

/** Links that carry a secret or a person: a password, a token, a long opaque part, a place on a map. Other links are not personal. */
export function detectUrls(text: string): PiiSpan[] {
  return matches(text, 'URL', LINK, (link) => SECRET.test(link) || MAP.test(link));
}

const LINK = /https?:\/\/[^\s<>"]+/gi;
const SECRET =
  /^https?:\/\/[^/@]{1,200}@|[?&#;](?:[\w-]{0,20}[_-])?(?:token|key|apikey|session|sid|auth|secret|password|senha|pwd|code|sig|signature|otp|hash)=[^&]|[/=](?=[\w-]{0,20}\d)[\w-]{24}/i;
const MAP = /^https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.)/i;
