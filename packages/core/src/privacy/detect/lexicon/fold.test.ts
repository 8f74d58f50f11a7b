import { expect, it } from 'vitest';
import { fold, letterOf } from './fold.ts';

const slowly = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

it('folds every Latin letter as Unicode does', () => {
  const characters = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
  expect(characters.map((character) => fold(`a${character}B`))).toEqual(characters.map((character) => slowly(`a${character}B`)));
});

it('folds decomposed accents, and letters beyond the Latin ones', () => {
  for (const word of ['Joa\u0303o', 'ПЁТР', 'ﬁm', '中文']) expect(fold(word)).toBe(slowly(word));
});

it('knows letters beyond the Latin ones also when it is asked again', () => {
  const answers = (): readonly number[] => [...'Ж中😀\u0301—'].map((character) => letterOf(character.charCodeAt(0)));
  expect(answers()).toEqual([0x416, 0x4e2d, 0, 0, 0]);
  expect(answers()).toEqual([0x416, 0x4e2d, 0, 0, 0]);
});
