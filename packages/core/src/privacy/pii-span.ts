/** Kinds of personal data we can find today. Their names are the placeholders: `<EMAIL>`, `<PHONE>` … */
export const PII_TYPES = [
  'KNOWN',
  'URL',
  'EMAIL',
  'BIRTH_DATE',
  'CNPJ',
  'CPF',
  'CARD',
  'PHONE',
  'IP',
  'ADDRESS',
  'CEP',
  'NAME',
  'NUMBER',
] as const;
export type PiiType = (typeof PII_TYPES)[number];

/** A personal value in a text: UTF-16 offsets, `end` not included. */
export interface PiiSpan {
  readonly type: PiiType;
  readonly start: number;
  readonly end: number;
}

/** Finds personal values. Spans may overlap. Must be linear in the length of the text, and pure. */
export type PiiDetector = (text: string) => readonly PiiSpan[];
