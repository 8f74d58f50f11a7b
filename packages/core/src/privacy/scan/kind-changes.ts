/**
 * How often the kind of character changes (large, small, digit, other) from one to the next, 0 to 1. In random text at six places of ten, in what people and
 * programmers write at two or three.
 */
export function kindChanges(text: string): number {
  let changes = 0;
  let before = kindOf(text.charCodeAt(0));
  for (let at = 1; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== before) changes += 1;
    before = kind;
  }
  return text.length < 2 ? 0 : changes / (text.length - 1);
}

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 48 && code <= 57 ? 2 : 3;
}
