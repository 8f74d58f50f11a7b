/**
 * The JSON value in what a model wrote: the whole of it, or what stands in a code fence, or the first object that is complete; commas before
 * a closing bracket are let go. `undefined` when there is none. Linear in the length of the text.
 */
export function findJson(text: string): unknown {
  const trimmed = text.trim();
  for (const candidate of [trimmed, FENCE.exec(trimmed)?.[1], firstObject(trimmed)]) {
    if (candidate === undefined || candidate === '') continue;
    const value = parse(candidate) ?? parse(withoutTrailingCommas(candidate));
    if (value !== undefined) return value.json;
  }
  return undefined;
}

/** From the first `{` to its partner; brackets inside strings do not count. */
function firstObject(text: string): string | undefined {
  const start = text.indexOf('{');
  if (start === -1) return undefined;
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return undefined;
}

function parse(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Also inside strings, which is why it is tried last. */
const withoutTrailingCommas = (text: string): string => text.replace(/,(\s{0,20}[}\]])/g, '$1');

const FENCE = /```(?:json)?\s{0,20}([^`]*)```/i;
