import { describe, expect, it } from 'vitest';
import { foldWords } from './fold-text.ts';

describe('foldWords', () => {
  it.each([
    ['Olá, você está aí?', ['ola', 'voce', 'esta', 'ai']],
    ['Vc não QRO msg!!', ['voce', 'nao', 'quero', 'mensagem']],
    ['simmmm', ['sim']],
    ['isso, carro, 1000', ['isso', 'carro', '1000']],
    ["what's up, don't", ['whats', 'up', 'dont']],
    ['what’s up', ['whats', 'up']],
    ['e-mail', ['e', 'mail']],
    ['bom dia 🙏🏽🙏🏽', ['bom', 'dia', '🙏']],
    ['😀😀😀', ['😀']],
    ['¿Qué tal?', ['que', 'tal']],
    ['你好 мир', ['你好', 'мир']],
    ['  \n\t ', []],
    ['…!?', []],
    ['', []],
  ])('%j is %j', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  it('reads the same with composed and decomposed accents', () => {
    expect(foldWords('não ação'.normalize('NFD'))).toEqual(foldWords('não ação'));
  });

  it('reads only the beginning of an endless text', () => {
    expect(foldWords('palavra '.repeat(100_000)).length).toBeLessThan(200);
  });
});
