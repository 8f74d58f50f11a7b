import { expect, it } from 'vitest';
import { whatsappText } from './whatsapp-text.ts';

it('shows bold, italic and struck words in place of their marks, and leaves other marks alone', () => {
  expect(whatsappText('*Nome:* Ana _Souza_ ~nada~', 80)).toBe(
    '\u001b[1mNome:\u001b[22m Ana \u001b[3mSouza\u001b[23m \u001b[9mnada\u001b[29m',
  );
  expect(whatsappText('2 * 3 * 4, a*b*c, snake_case_name, * item', 80)).toBe('2 * 3 * 4, a*b*c, snake_case_name, * item');
});

it('wraps at words, with no space at the beginning of a line', () => {
  expect(whatsappText('Por último, o seu endereço: rua, número, bairro e cidade.', 49).split('\n')).toEqual([
    'Por último, o seu endereço: rua, número, bairro e',
    'cidade.',
  ]);
});
