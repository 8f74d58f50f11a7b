import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { mask } from './mask.ts';
import { MaskedText } from './masked-text.ts';

it('reads as the masked text', () => {
  const masked = mask('escreva para ana@example.com');
  expect(`${masked}`).toBe('escreva para <EMAIL>');
  expect(JSON.stringify({ masked })).toBe('{"masked":"escreva para <EMAIL>"}');
  expect(masked.length).toBe(20);
});

it('cannot be made or forged by anybody else', () => {
  expect(() => new MaskedText(Symbol('mask') as never, 'Ana')).toThrow(TypeError);
  expect(MaskedText.is(mask('Ana'))).toBe(true);
  for (const fake of [Object.create(MaskedText.prototype), { toString: () => 'Ana' }, 'Ana', null]) expect(MaskedText.is(fake)).toBe(false);
});

it('cannot be dressed up as something else', () => {
  const masked = mask('oi');
  for (const name of ['toString', 'toJSON'])
    expect(() => Object.defineProperty(masked, name, { value: () => 'Ana Souza' }), name).toThrow(TypeError);
  expect(() => Object.setPrototypeOf(masked, { toString: () => 'Ana Souza' })).toThrow(TypeError);
  expect(`${masked}`).toBe('oi');
});

it('has its maker in masking alone', () => {
  const source = fileURLToPath(new URL('..', import.meta.url));
  const users = globSync('**/*.ts', { cwd: source }).filter(
    (path) => !path.endsWith('.test.ts') && readFileSync(`${source}/${path}`, 'utf8').includes('MASKED_TEXT_MAKER'),
  );
  expect(users.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual([
    'privacy/mask.ts',
    'privacy/masked-text.ts',
    'privacy/privacy.ts',
  ]);
});
