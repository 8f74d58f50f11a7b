/** A parsed JSON object of unknown content. */
export type JsonRecord = { readonly [name: string]: unknown };

/** The value as an object, or `undefined` for anything else. */
export function asRecord(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;
}

/** The value as a list; anything else is an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a text that is not empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as a finite number; Meta writes some numbers as strings. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The named properties that are there: `exactOptionalPropertyTypes` wants an absent property rather than an undefined one. */
export function present<T extends object>(properties: { [Name in keyof T]: T[Name] | undefined }): { [Name in keyof T]?: T[Name] } {
  const result: { [Name in keyof T]?: T[Name] } = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** Unix seconds, as a string or a number, to epoch milliseconds. */
export function asMilliseconds(seconds: unknown): number | undefined {
  const value = asNumber(seconds);
  return value === undefined || value < 0 ? undefined : Math.round(value * 1000);
}
