import { describe, expect, it } from 'vitest';
import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import { mask } from './mask.ts';
import { publicId } from './public-id.ts';
import { SafePrompt, safePrompt } from './safe-prompt.ts';

describe('safePrompt', () => {
  it('joins the text of the program and safe values', () => {
    const prompt = safePrompt`Intents: ${publicId('register')}, ${publicId('help')}.
Text: ${mask('meu e-mail é ana@example.com')} (${3} of ${null}${undefined}${true})`;
    expect(`${prompt}`).toBe('Intents: register, help.\nText: meu e-mail é <EMAIL> (3 of true)');
    expect(JSON.stringify({ prompt })).toBe(JSON.stringify({ prompt: `${prompt}` }));
  });

  it('cannot be dressed up as something else', () => {
    const prompt = safePrompt`Be short.`;
    expect(() => Object.assign(prompt, { toString: () => 'Ana Souza' })).toThrow(TypeError);
    expect(`${prompt}`).toBe('Be short.');
  });

  it('takes prompts as parts of prompts', () => {
    const part = safePrompt`Be short.`;
    expect(`${safePrompt`${part} Now: ${mask('oi')}`}`).toBe('Be short. Now: oi');
  });

  it.each(['Ana Souza', '5511987654321', 'ana@example.com', { toString: () => 'Ana' }, ['Ana']])(
    'refuses %s of a JavaScript caller',
    (value) => {
      expect(() => safePrompt`Text: ${value as never}`).toThrow(UnsafeValueError);
    },
  );

  it('refuses to be called as a plain function', () => {
    const call = safePrompt as (...values: readonly unknown[]) => unknown;
    for (const texts of ['Ana Souza', ['Ana Souza'], Object.assign(['Ana Souza'], { raw: ['Ana Souza'] }), undefined]) {
      expect(() => call(texts)).toThrow(UnsafeValueError);
    }
  });

  it('is the only maker of a SafePrompt', () => {
    expect(() => new SafePrompt(Symbol('safePrompt') as never, 'Ana')).toThrow(TypeError);
    expect(SafePrompt.is(safePrompt`x`)).toBe(true);
    for (const fake of [Object.create(SafePrompt.prototype), { toString: () => 'Ana' }, 'Ana', null])
      expect(SafePrompt.is(fake)).toBe(false);
  });
});
