import { parseAnswer } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { phoneOrThisNumber, THIS_NUMBER } from './phone-or-this-number.ts';

describe('a phone number or this one', () => {
  it.each(['este', 'Este mesmo', 'esse número', 'o mesmo', 'pode ser este', 'this one', 'use this number', 'este número', 'el mismo'])(
    'takes "%s" for this one',
    (said) => {
      expect(parseAnswer(phoneOrThisNumber(), said)).toMatchObject({ ok: true, value: THIS_NUMBER });
    },
  );

  it('reads a number as the phone answer does', () => {
    expect(parseAnswer(phoneOrThisNumber(), 'meu número é (11) 98765-4321')).toMatchObject({ ok: true, value: '+5511987654321' });
  });

  it.each([
    ['98765-4321', 'missing-area-code'],
    ['isto não é um número', 'default'],
  ])('says what is wrong with "%s"', (said, code) => {
    expect(parseAnswer(phoneOrThisNumber(), said)).toMatchObject({ ok: false, code });
  });
});
