import { isJsonObject, type JsonObject, type JsonValue } from '../message/json.ts';
import { type GraphProblem, invalid, missing } from '../problem/graph-problem.ts';

/** A check: the first problem, or `undefined` when all is well. */
export type Checked = GraphProblem | undefined;

/** Meta does not say what a character is: short labels are counted in code points, long texts in UTF-16 units. */
function lengthOf(text: string, max: number): number {
  return max < 100 ? [...text].length : text.length;
}

/** A text of 1 to `max` characters. */
export function checkText(parameter: string, value: JsonValue | undefined, max: number): Checked {
  if (value === undefined || value === null) return missing(parameter);
  if (typeof value !== 'string') return invalid(parameter, 'must be a string');
  const length = lengthOf(value, max);
  if (value.trim() === '' || length > max) return invalid(parameter, `length invalid. Min length: 1, Max length: ${max}`);
  return undefined;
}

/** Like {@link checkText}, and it may be absent. */
export function checkOptionalText(parameter: string, value: JsonValue | undefined, max: number): Checked {
  return value === undefined ? undefined : checkText(parameter, value, max);
}

export function checkObject(parameter: string, value: JsonValue | undefined): Checked {
  if (value === undefined || value === null) return missing(parameter);
  return isJsonObject(value) ? undefined : invalid(parameter, 'must be an object');
}

/** A list of `min` to `max` items. */
export function checkList(parameter: string, value: JsonValue | undefined, min: number, max: number): Checked {
  if (value === undefined || value === null) return missing(parameter);
  if (!Array.isArray(value)) return invalid(parameter, 'must be an array');
  return value.length < min || value.length > max ? invalid(parameter, `count invalid. Min: ${min}, Max: ${max}`) : undefined;
}

export function checkOneOf(parameter: string, value: JsonValue | undefined, allowed: readonly string[]): Checked {
  if (value === undefined || value === null) return missing(parameter);
  return typeof value === 'string' && allowed.includes(value) ? undefined : invalid(parameter, `must be one of {${allowed.join(', ')}}`);
}

export function checkUnique(parameter: string, values: readonly (JsonValue | undefined)[]): Checked {
  return new Set(values).size === values.length ? undefined : invalid(parameter, 'must be unique');
}

export function checkUrl(parameter: string, value: JsonValue | undefined): Checked {
  if (value === undefined || value === null) return missing(parameter);
  const isWeb = typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isWeb ? undefined : invalid(parameter, 'must be an http or https URL');
}

/** The first problem of a list of items. */
export function checkEach<Item>(items: readonly Item[], check: (item: Item, index: number) => Checked): Checked {
  for (const [index, item] of items.entries()) {
    const problem = check(item, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
