import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAnswer } from '../answers/define-answer.ts';
import { email } from '../answers/email.ts';
import { freeText } from '../answers/free-text.ts';
import { fullName } from '../answers/full-name.ts';
import { phone } from '../answers/phone.ts';
import { wholeNumber } from '../answers/whole-number.ts';
import { yesNo } from '../answers/yes-no.ts';
import { intent } from './define-intent.ts';
import { findSaidSlots } from './find-said-slots.ts';

const book = intent('book', {
  flow: 'book',
  examples: {
    pt: ['marcar para [amanhã](date) às [15h](time)', 'consulta [sexta-feira](date)', 'tem vaga com a [Dra. Lúcia](doctor) [hoje](date)?'],
  },
});
const day = z
  .string()
  .refine((words) => /^(?:hoje|amanh[ãa]|(?:segunda|ter[çc]a|quarta|quinta|sexta)(?:-feira)?|dia \d{1,2})$/i.test(words));
const hour = z.string().regex(/^\d{1,2}h(?:\d\d)?$/);
const BOOKING = new Map<string, z.ZodType>([
  ['date', day],
  ['time', hour],
  ['doctor', freeText()],
]);
const said = (utterance: string, answers = BOOKING, of: Parameters<typeof findSaidSlots>[0]['intent'] = book) =>
  findSaidSlots({ intent: of, answers, utterance });

describe('what examples have marked', () => {
  it.each([
    ['quero marcar para amanhã às 15h', { date: 'amanhã', time: '15h' }],
    ['marca pra mim AMANHA', { date: 'AMANHA' }],
    ['pode ser às 9h?', { time: '9h' }],
    ['quero marcar para dia 12 às 10h', { date: 'dia 12', time: '10h' }],
    ['marcar para minha mãe às 8h', { time: '8h' }],
    ['tem vaga com a Dra. Ana Lima hoje?', { doctor: 'Dra. Ana Lima', date: 'hoje' }],
    ['quero uma consulta', {}],
    ['', {}],
  ])('%j fills %j', (utterance, slots) => {
    expect(said(utterance)).toEqual(slots);
  });

  it('is a valid answer, of a slot the flow asks for, or left out', () => {
    expect(said('marcar para amanhã às 15h', new Map([['time', hour]]))).toEqual({ time: '15h' });
    expect(said('marcar para ontem às 15h')).toEqual({ time: '15h' });
  });
});

describe('what needs no marks', () => {
  const plain = intent('register', { flow: 'registration', examples: { pt: ['quero me cadastrar'] } });
  const form = new Map<string, z.ZodType>([
    ['name', fullName()],
    ['phone', phone('BR')],
    ['email', email()],
    ['note', freeText()],
    ['agreed', yesNo()],
    ['people', wholeNumber()],
  ]);

  it('is what answers and the detector of personal data find', () => {
    expect(said('quero me cadastrar, meu nome é Ana Souza, telefone 11 98765-4321 e e-mail ana@exemplo.com.br', form, plain)).toEqual({
      name: 'Ana Souza',
      phone: '11 98765-4321',
      email: 'ana@exemplo.com.br',
    });
  });

  it.each(['sim, quero me cadastrar', 'quero cadastrar 2 pessoas', 'quero fazer o cadastro da minha empresa'])(
    'is not in %j',
    (utterance) => {
      expect(said(utterance, form, plain)).toEqual({});
    },
  );

  it('is what an answer of the author is sure of inside a sentence', () => {
    const table = defineAnswer(
      z.string().transform((text, context) => {
        const found = /\bmesa (\d\d?)\b/.exec(text)?.[1];
        if (found === undefined) context.addIssue('no table');
        return found ?? z.NEVER;
      }),
      { name: 'table', confidence: () => 0.95, reasks: { default: { pt: 'Qual mesa?' } } },
    );
    const utterance = 'quero a conta da mesa 12, obrigado';
    expect(said(utterance, new Map([['table', table]]), plain)).toEqual({ table: utterance });
    expect(said('quero a conta', new Map([['table', table]]), plain)).toEqual({});
  });

  it('fills only the slots that the intent allows', () => {
    const utterance = 'quero me cadastrar: ana@exemplo.com.br, 11 98765-4321';
    expect(said(utterance, form, { ...plain, slots: ['phone'] })).toEqual({ phone: '11 98765-4321' });
    expect(said(utterance, form, { ...plain, slots: [] })).toEqual({});
  });

  it('gives one value to one slot', () => {
    const two = new Map<string, z.ZodType>([
      ['email', email()],
      ['other', email()],
    ]);
    expect(said('quero me cadastrar com ana@exemplo.com.br', two, plain)).toEqual({ email: 'ana@exemplo.com.br' });
  });
});
