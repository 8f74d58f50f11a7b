import { NOT_PERSONAL, occupy, type Scan, tokenBefore } from './scan.ts';
import { TOKENS } from './tokens.ts';

const tokens = TOKENS;

/**
 * What an earlier masking wrote, `<EMAIL>` or `<EMAIL_1>`, is nothing personal, and names nothing after it. Only the words of kinds count:
 * `<MARIA>` is a name between angle brackets.
 */
export function findPlaceholders(scan: Scan): void {
  const { text } = scan;
  for (let index = 0; index < tokens.markCount; index++) {
    const mark = tokens.marks[index]!;
    if (tokens.codes[tokens.start[mark]!] !== 60) continue;
    PLACEHOLDER.lastIndex = tokens.start[mark]!;
    const label = PLACEHOLDER.exec(text)?.[1];
    if (label === undefined || !scan.labels.has(label)) continue;
    occupy(mark, tokenBefore(mark, PLACEHOLDER.lastIndex), NOT_PERSONAL);
  }
}

const PLACEHOLDER = /<([A-Z][A-Z_]{0,29}[A-Z])(?:_\d{1,6})?>/y;
