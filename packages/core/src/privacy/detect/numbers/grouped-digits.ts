/** Exactly `count` digits from `start`, with single marks or spaces between, a check digit after a dash, and no digit after. */
export function grouped(text: string, start: number, count: number): string | undefined {
  let digits = 0;
  let at = start;
  for (let gap = 0; at < text.length && digits < count; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digits++;
      gap = 0;
    } else if (gap++ > 2 || !isBetweenDigits(code)) return undefined;
  }
  const next = text.charCodeAt(at);
  return digits === count && !(next >= 48 && next <= 57) ? text.slice(start, at) : undefined;
}

/** A space, or one of `.-–/`. */
const isBetweenDigits = (code: number): boolean => code === 32 || (code >= 45 && code <= 47) || code === 0x2013;
