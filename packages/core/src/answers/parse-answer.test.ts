import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { parseTemplate } from '../text/template.ts';
import { address } from './address.ts';
import { ANSWER_TYPES, answerFromJson } from './answer-from-json.ts';
import { answerMetaOf, defineAnswer } from './define-answer.ts';
import type { E164 } from './e164.ts';
import { email } from './email.ts';
import { fullName } from './full-name.ts';
import { parseAnswer } from './parse-answer.ts';
import { phone } from './phone.ts';
import type { PostalAddress } from './postal-address.ts';

const value = (schema: z.ZodType, utterance: string) => {
  const parsed = parseAnswer(schema, utterance);
  return parsed.ok ? parsed.value : parsed.code;
};

describe('parseAnswer', () => {
  it('reads plain zod schemas in their own form', () => {
    expect(value(z.string(), '  oi ')).toBe('oi');
    expect(value(z.string().min(5), 'oi')).toBe('too-small');
    expect(value(z.number(), 'vinte e um')).toBe(21);
    expect(value(z.number(), '2,5')).toBe(2.5);
    expect(value(z.number().max(10), '11')).toBe('too-big');
    expect(value(z.int(), '2,5')).toBe('invalid-type');
    expect(value(z.boolean(), 'claro')).toBe(true);
    expect(value(z.boolean(), 'tanto faz')).toBe('unsure');
    expect(value(z.enum(['small', 'extra_large']), 'extra large')).toBe('extra_large');
    expect(value(z.enum(['small', 'large']), '2')).toBe('large');
    expect(value(z.enum(['small', 'large']), 'banana')).toBe('default');
    expect(value(z.email(), 'meu email é ana@x.com')).toBe('ana@x.com');
    expect(value(z.string().regex(/^\d+$/), 'abc')).toBe('invalid-format');
  });

  it('finds the answer inside wrappers and refinements', () => {
    expect(value(email().optional(), 'é ana@x.com')).toBe('ana@x.com');
    expect(value(z.number().nullable().optional(), 'três')).toBe(3);
    const company = fullName().refine((name) => name.endsWith('Souza'));
    expect(answerMetaOf(company)?.name).toBe('full_name');
    expect(value(company, 'ana souza')).toBe('Ana Souza');
    expect(value(company, 'ana lima')).toBe('custom');
    expect(answerMetaOf(email().optional().default('a@b.com'))?.name).toBe('email');
  });

  it('types the value by the schema', () => {
    const parsed = parseAnswer(phone(), '11 98765-4321');
    if (parsed.ok) expectTypeOf(parsed.value).toEqualTypeOf<E164>();
    const place = parseAnswer(address().optional(), 'Rua A, 10');
    if (place.ok) expectTypeOf(place.value).toEqualTypeOf<PostalAddress | undefined>();
    expect([parsed.ok, place.ok]).toEqual([true, true]);
  });

  it('has no meta for a plain schema', () => {
    expect(answerMetaOf(z.string())).toBeUndefined();
  });

  it('lets authors define their own', () => {
    const plate = defineAnswer(z.string().regex(/^[A-Z]{3}\d[A-Z]\d{2}$/), {
      name: 'plate',
      confidence: () => 0.9,
      reasks: { default: { pt: 'Qual é a placa?' }, 'invalid-format': { pt: 'A placa é como ABC1D23.' } },
    });
    expect(parseAnswer(plate, 'ABC1D23')).toEqual({ ok: true, value: 'ABC1D23', confidence: 0.9 });
    expect(parseAnswer(plate, 'x')).toMatchObject({ ok: false, code: 'invalid-format', reask: { pt: 'A placa é como ABC1D23.' } });
  });
});

describe('answerFromJson', () => {
  it.each(ANSWER_TYPES)('makes %s, and its meta makes it again', (type) => {
    const meta = answerMetaOf(answerFromJson({ type })!);
    expect(meta?.name).toBe(type);
    expect(answerMetaOf(answerFromJson({ type, ...JSON.parse(JSON.stringify(meta?.options ?? {})) })!)?.options).toEqual(meta?.options);
  });

  it('takes the options of the factory and refuses others', () => {
    expect(value(answerFromJson({ type: 'number', min: 2 })!, '1')).toBe('too-small');
    expect(answerFromJson({ type: 'number', min: 'two' })).toBeUndefined();
    expect(answerFromJson({ type: 'email', min: 2 })).toBeUndefined();
    expect(answerFromJson({ type: 'phone', country: 'US' })).toBeUndefined();
    expect(answerFromJson({ type: 'unknown' })).toBeUndefined();
    expect(answerFromJson({ type: 'constructor' })).toBeUndefined();
  });

  it.each(ANSWER_TYPES)('%s re-asks in every language with texts that parse', (type) => {
    const { reasks } = answerMetaOf(answerFromJson({ type })!)!;
    for (const text of Object.values(reasks)) {
      for (const language of LANGUAGES) {
        expect(text[language]).toBeTruthy();
        expect(parseTemplate(text[language]!).ok).toBe(true);
      }
    }
  });
});
