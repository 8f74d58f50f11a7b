/** Whether one of `/-.` and a digit stand at an offset. */
export function isInDigits(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const mark = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return mark >= 45 && mark <= 47 && next >= 48 && next <= 57;
}
