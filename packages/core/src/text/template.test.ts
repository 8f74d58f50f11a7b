import { describe, expect, it } from 'vitest';
import type { Language } from './language.ts';
import { placeholdersOf } from './placeholders-of.ts';
import { renderTemplate } from './render-template.ts';
import { parseTemplate } from './template.ts';

const values: Record<string, string | number> = { name: 'Ana {name}', count: 0, total: 1234, email: 'ana@exemplo.com' };
const render = (text: string, more: Record<string, string | number> = {}, language: Language = 'pt') =>
  renderTemplate(text, (name, filter) => (filter === undefined ? { ...values, ...more }[name] : `${name}:${filter}`), language);
const ITEMS = '{count, plural, =0 {nenhum item} one {# item} other {# itens}}';

describe('renderTemplate', () => {
  it.each([
    ['Oi!', 'Oi!'],
    ['', ''],
    ['Oi, {name}!', 'Oi, Ana {name}!'],
    ['Oi, { name }!', 'Oi, Ana {name}!'],
    ['{email|masked} {name | first}', 'email:masked name:first'],
    ['falta {nada}.', 'falta .'],
    ['{{literal}} {{{name}}}', '{literal} {Ana {name}}'],
    ['# fora de plural', '# fora de plural'],
    [ITEMS, 'nenhum item'],
    ['{count, plural, =0 {nada, {name}} other {{name}}}', 'nada, Ana {name}'],
  ])('%j renders %j', (text, expected) => {
    expect(render(text)).toBe(expected);
  });

  it('chooses the plural the way the language does', () => {
    expect(render(ITEMS, { count: 1 })).toBe('1 item');
    expect(render(ITEMS, { count: 2 })).toBe('2 itens');
    expect(render(ITEMS, { count: '3' })).toBe('3 itens');
    expect(render('{count, plural, one {# item} other {# itens}}', { count: 0 })).toBe('0 item');
    expect(render('{count, plural, one {# item} other {# items}}', { count: 0 }, 'en')).toBe('0 items');
    expect(render('{total, plural, other {#}}')).toBe('1.234');
    expect(render('{total, plural, other {#}}', {}, 'en')).toBe('1,234');
    expect(render('{nada, plural, one {um} other {vários}}')).toBe('vários');
  });

  it('renders a text with wrong syntax as written', () => {
    expect(render('Oi {name')).toBe('Oi {name');
  });

  it('never parses a value again', () => {
    expect(render('{name}', { name: '{email} {{x}}' })).toBe('{email} {{x}}');
  });
});

describe('parseTemplate', () => {
  it.each([
    ['{', 1],
    ['{}', 1],
    ['{name', 0],
    ['fim }', 4],
    ['{name|upper}', 6],
    ['{name|masked', 12],
    ['{n, select, a {b}}', 10],
    ['{n, plural, one {x}}', 0],
    ['{n, plural, um {x} other {y}}', 12],
    ['{n, plural, one {x} one {y} other {z}}', 20],
    ['{n, plural, other {y}', 21],
    ['{n, plural, other {y', 20],
    ['{1}', 1],
  ])('%j is refused at %i', (text, at) => {
    const parsed = parseTemplate(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.error.at).toBe(at);
      expect(parsed.error.message).not.toBe('');
    }
  });

  it('parses the same text once, and forgets old ones', () => {
    expect(parseTemplate('Oi {name}')).toBe(parseTemplate('Oi {name}'));
    const first = parseTemplate('texto antigo');
    for (let index = 0; index < 1_000; index += 1) parseTemplate(`texto ${index}`);
    expect(parseTemplate('texto antigo')).not.toBe(first);
  });

  it('survives hostile nesting', () => {
    expect(parseTemplate('{n, plural, other {'.repeat(5_000)).ok).toBe(false);
    expect(parseTemplate('{{'.repeat(32_768)).ok).toBe(true);
  });
});

describe('placeholdersOf', () => {
  it('lists names and filters once, from branches too', () => {
    const parsed = parseTemplate('{name} {name} {email|masked} {count, plural, =0 {nada} other {# de {total}}}');
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(placeholdersOf(parsed.template)).toEqual([
      { name: 'name' },
      { name: 'email', filter: 'masked' },
      { name: 'count' },
      { name: 'total' },
    ]);
  });
});
