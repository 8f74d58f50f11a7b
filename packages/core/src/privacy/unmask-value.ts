import { MaskedText } from './masked-text.ts';

/**
 * Rebuilds a JSON value with every string in it restored, however deep; keys stay. Masked text becomes a string. What is no plain object
 * or array (a date, an instance of a class) is handed back as it is.
 */
export function unmaskValue(value: unknown, restore: (text: string) => string): unknown {
  const result: { value?: unknown } = {};
  // A list of what is left to do instead of calls: a model can nest brackets deeper than the stack.
  const left: Work[] = [{ from: value, into: result, key: 'value' }];
  for (let work = left.pop(); work !== undefined; work = left.pop()) {
    const { from, into, key } = work;
    if (typeof from === 'string') place(into, key, restore(from));
    else if (MaskedText.is(from)) place(into, key, restore(from.toString()));
    else if (Array.isArray(from)) {
      const items: unknown[] = new Array(from.length);
      place(into, key, items);
      for (const [at, item] of from.entries()) left.push({ from: item, into: items, key: at });
    } else if (isPlain(from)) {
      const copy = {};
      place(into, key, copy);
      // In their order, as JSON is read by people too.
      for (const name of Object.keys(from)) place(copy, name, undefined);
      for (const name of Object.keys(from)) left.push({ from: from[name], into: copy, key: name });
    } else place(into, key, from);
  }
  return result.value;
}

interface Work {
  readonly from: unknown;
  readonly into: object;
  readonly key: string | number;
}

/** Also under `__proto__`, which JSON may hold as a name. */
function place(into: object, key: string | number, value: unknown): void {
  Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true });
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
