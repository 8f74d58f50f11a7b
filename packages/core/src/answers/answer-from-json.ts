import type { z } from 'zod';
import { address } from './address.ts';
import { email } from './email.ts';
import { freeText } from './free-text.ts';
import { fullName } from './full-name.ts';
import { phone } from './phone.ts';
import { wholeNumber } from './whole-number.ts';
import { yesNo } from './yes-no.ts';

/** An answer in the JSON form of a flow: its type word and the options of its factory. */
export interface AnswerJson {
  readonly type: string;
  readonly [option: string]: unknown;
}

/** Type words of the built-in answers. */
export const ANSWER_TYPES = ['text', 'full_name', 'email', 'phone', 'address', 'yes_no', 'number'] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/** The built-in answer of a JSON flow; `undefined` for an unknown type or an option it does not take. */
export function answerFromJson(json: AnswerJson): z.ZodType | undefined {
  const { type, ...options } = json;
  const build = isAnswerType(type) ? BUILDERS[type] : undefined;
  return build?.(options);
}

function isAnswerType(type: string): type is AnswerType {
  return (ANSWER_TYPES as readonly string[]).includes(type);
}

type Options = Readonly<Record<string, unknown>>;

const BUILDERS: Readonly<Record<AnswerType, (options: Options) => z.ZodType | undefined>> = {
  text: (options) => withLimits(options, freeText),
  full_name: (options) => (takesNone(options) ? fullName() : undefined),
  email: (options) => (takesNone(options) ? email() : undefined),
  phone: ({ country = 'BR', ...others }) => (country === 'BR' && takesNone(others) ? phone(country) : undefined),
  address: (options) => (takesNone(options) ? address() : undefined),
  yes_no: (options) => (takesNone(options) ? yesNo() : undefined),
  number: (options) => withLimits(options, wholeNumber),
};

function takesNone(options: Options): boolean {
  return Object.keys(options).length === 0;
}

function withLimits(options: Options, build: (limits: { min?: number; max?: number }) => z.ZodType): z.ZodType | undefined {
  const { min, max, ...others } = options;
  const areLimits = [min, max].every((limit) => limit === undefined || (typeof limit === 'number' && Number.isFinite(limit)));
  if (!areLimits || !takesNone(others)) return undefined;
  return build({ ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) });
}
