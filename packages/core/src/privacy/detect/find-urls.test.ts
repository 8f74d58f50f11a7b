import { expect, it } from 'vitest';
import { createPiiDetector } from '../pii-detector.ts';

const detector = createPiiDetector();
const linksIn = (text: string): readonly string[] =>
  detector.detect(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

it('finds links without a scheme, at their www or their domain', () => {
  expect(linksIn('veja www.loja.com.br/x?token=abcd1234 e app.loja.com.br/y?senha=abcd1234!')).toEqual([
    'URL www.loja.com.br/x?token=abcd1234',
    'URL app.loja.com.br/y?senha=abcd1234',
  ]);
  expect(linksIn('chama no wa.me/5511987654321 ou maps.app.goo.gl/aBcDe')).toEqual(['PHONE 5511987654321', 'GEO maps.app.goo.gl/aBcDe']);
});

it('takes no link from the middle of a word or of another link', () => {
  expect(linksIn('ação.com/?token=abcd1234, x-www.a.b/?token=abcd1234')).toEqual([]);
});
