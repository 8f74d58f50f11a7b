/**
 * Tokens of JSON text whose brackets are escaped, `\u003cEMAIL_1\u003e`, as they are otherwise. Servers written in Go do that, Ollama among
 * them in the arguments of tool calls. Other escapes stay: somebody may want them.
 */
export function plainTokens(json: string): string {
  return json.includes('\\u003') ? json.replace(ESCAPE, (written, name?: string) => (name === undefined ? written : `<${name}>`)) : json;
}

/** Where in JSON text an escape, or a token with escaped brackets, may have begun whose end is yet to come; the length when none has. */
export function startOfOpenEscape(json: string): number {
  const start = json.search(OPEN_ESCAPE);
  if (start === -1) return json.length;
  let first = start;
  while (json[first - 1] === '\\') first--;
  // After an odd number of backslashes it is escaped itself.
  return (start - first) % 2 === 0 ? start : json.length;
}

/** Any escape, so that an escaped backslash is passed over as a whole. */
const ESCAPE = /\\(?:u003[cC]([A-Z][A-Z_]{1,30}_[1-9]\d{0,5})\\u003[eE]|[\s\S])/g;
const OPEN_ESCAPE = /\\(?:u(?:0(?:0(?:3(?:[cC](?:[A-Z][A-Z_]{0,31}|[A-Z][A-Z_]{1,30}_[1-9]\d{0,5}(?:\\(?:u(?:0(?:03?)?)?)?)?)?)?)?)?)?)?$/;
