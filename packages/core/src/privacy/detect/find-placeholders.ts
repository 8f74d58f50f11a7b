import { NOT_PERSONAL, type Scan } from './scan.ts';

/** What an earlier masking wrote, `<EMAIL>` or `<EMAIL_1>`, is nothing personal, and names nothing after it. */
export function findPlaceholders(scan: Scan): void {
  const { tokens, text, claimed } = scan;
  for (let index = 0; index < tokens.markCount; index++) {
    const mark = tokens.marks[index]!;
    if (text.charCodeAt(tokens.start[mark]!) !== 60) continue;
    PLACEHOLDER.lastIndex = tokens.start[mark]!;
    if (!PLACEHOLDER.test(text)) continue;
    for (let token = mark; token < tokens.count && tokens.start[token]! < PLACEHOLDER.lastIndex; token++) claimed[token] = NOT_PERSONAL;
  }
}

const PLACEHOLDER = /<[A-Z][A-Z_]{1,30}(?:_\d{1,6})?>/y;
