import { describe, expect, it } from 'vitest';
import { conceptsOf } from './concepts-of.ts';

const share = (one: string, other: string) => conceptsOf(one).some((concept) => conceptsOf(other).includes(concept));

describe('conceptsOf', () => {
  it.each([
    ['boleto', 'invoice'],
    ['fatura', 'factura'],
    ['cancelar', 'cancel'],
    ['entregas', 'delivery'],
  ])('%j and %j speak of one thing', (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  it('knows nothing of other words', () => {
    expect(conceptsOf('samambaia')).toEqual([]);
    expect(conceptsOf('constructor')).toEqual([]);
  });

  it('keeps different things apart', () => {
    expect(share('boleto', 'pizza')).toBe(false);
  });
});
