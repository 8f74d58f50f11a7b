import { describe, expect, it } from 'vitest';
import { findChoice } from './find-choice.ts';

const choices = [
  { id: 'a', title: 'Cadastrar' },
  { id: 'b', title: '1' },
  { id: 'c', title: 'Ajuda' },
];

describe('findChoice', () => {
  it.each([
    ['cadastrar', 'a'],
    [' AJUDA ', 'c'],
    ['3', 'c'],
    ['1', 'b'],
  ])('reads %j as the choice %s', (line, id) => {
    expect(findChoice(choices, line)?.id).toBe(id);
  });

  it.each(['4', '0', '01', 'ajuda por favor', '', '2.5'])('leaves %j to the bot', (line) => {
    expect(findChoice(choices, line)).toBeUndefined();
  });
});
