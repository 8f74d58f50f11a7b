import { expect, it } from 'vitest';
import { isNameShaped, looksLikeWord } from './name-shape.ts';
import { soundsLikeName } from './name-sound.ts';

it('knows a name however parents spell it', () => {
  for (const name of ['thaynna', 'wellyton', 'kawane', 'jhenifer', 'rrafael', 'phelipe']) expect(soundsLikeName(name), name).toBe(true);
  for (const word of ['entrega', 'boleto', 'parcela', 'xqzt', 'oi']) expect(soundsLikeName(word), word).toBe(false);
});

it('tells the endings of made-up names and of surnames from those of everyday words', () => {
  for (const name of ['edenilson', 'rosineide', 'tomazini', 'kowalski']) expect(isNameShaped(name), name).toBe(true);
  for (const word of ['reclamou', 'pagamento', 'entregando', 'rapidamente']) expect(looksLikeWord(word), word).toBe(true);
});
