/** Cuts to at most `max` UTF-16 units between characters as people see them, ending in `…`. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Splits into parts of at most `max` UTF-16 units, at paragraphs, lines or words where it can. Always at least one part. */
export function splitText(text: string, max: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const head = rest.slice(0, max);
    const at = [head.lastIndexOf('\n\n'), head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((candidate) => candidate > max / 2);
    const end = at ?? (isHighSurrogate(head.charCodeAt(max - 1)) ? max - 1 : max);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

const GRAPHEMES = new Intl.Segmenter('pt', { granularity: 'grapheme' });
const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
