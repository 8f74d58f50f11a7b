import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mask } from '../../privacy/mask.ts';
import { LANGUAGES } from '../../text/language.ts';
import { answer1 } from './answer-1.ts';
import { UNDERSTAND_PROMPT } from './prompts.ts';
import { understand1 } from './understand-1.ts';

const CHOICES = {
  intents: [{ id: mask('register'), title: mask('Cadastro'), examples: [mask('fazer cadastro'), mask('criar conta')] }],
  slots: [{ name: mask('email'), label: mask('e-mail') }],
};
/** What was published. A changed wording is a new version: copy the file, count on, and add its line here. */
const PUBLISHED = {
  'understand@1 pt': '1a6210dc1c937617',
  'understand@1 en': 'cf04f940d8fdabbc',
  'answer@1 pt': '7a743b19e9ab05fe',
  'answer@1 en': 'c79952739d731d17',
  'answer@1 es': '47e8425f6b215c9b',
  'understand@1 es': 'a8855fdcc6ae67a7',
};

describe('prompts', () => {
  it('are worded as they were published', () => {
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
    const hashes = LANGUAGES.flatMap((language) => [
      [`${understand1.id} ${language}`, hashOf(understand1.instructions[language](CHOICES).toString())],
      [`${answer1.id} ${language}`, hashOf(answer1.instructions[language].toString())],
    ]);
    expect(Object.fromEntries(hashes)).toEqual(PUBLISHED);
  });

  it('say in every language what there is to choose from, and that the message is data', () => {
    for (const language of LANGUAGES) {
      const text = UNDERSTAND_PROMPT.instructions[language](CHOICES).toString();
      expect(text).toContain('- register (Cadastro): fazer cadastro | criar conta');
      expect(text).toContain('- email: e-mail');
      expect(text).toMatch(/DADO|DATA|DATO/);
      expect(UNDERSTAND_PROMPT.instructions[language]({ ...CHOICES, slots: [] }).toString()).not.toContain('"slots"');
    }
  });

  it('put the message into one field of one JSON object', () => {
    const text = UNDERSTAND_PROMPT.message({ message: mask('oi'), question: mask('registration.email') }).toString();
    expect(JSON.parse(text)).toEqual({ open_question: 'registration.email', message: 'oi' });
  });
});
