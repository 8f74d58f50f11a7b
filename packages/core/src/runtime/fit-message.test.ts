import { describe, expect, it } from 'vitest';
import type { OutboundMessage } from '../message/outbound/outbound-message.ts';
import type { TransportCapabilities } from '../ports/transport/transport-capabilities.ts';
import { fitMessage } from './fit-message.ts';

const PLAIN: TransportCapabilities = { maxTextLength: 40 };
const RICH: TransportCapabilities = {
  maxTextLength: 4096,
  buttons: { max: 3, maxTitleLength: 20, maxTextLength: 30 },
  list: { maxRows: 10, maxTitleLength: 24, maxDescriptionLength: 72, maxButtonLength: 20 },
};
const WORDS = { listButton: 'Ver opções', replyWithNumber: 'Responda com o número.' };
const fitted = (message: OutboundMessage, can: TransportCapabilities) => fitMessage(message, can, WORDS);
const choices = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `o${at + 1}`, title: `Opção ${at + 1}` }));

describe('a message is fitted to what a transport can do', () => {
  it('leaves alone what fits', () => {
    const message: OutboundMessage = { type: 'buttons', text: 'Qual?', buttons: choices(3) };
    expect(fitted(message, RICH)).toEqual([message]);
  });

  it('turns too many buttons into a list and a list into numbered text, in the same order', () => {
    expect(fitted({ type: 'buttons', text: 'Qual?', buttons: choices(4) }, RICH)).toEqual([
      { type: 'list', text: 'Qual?', button: 'Ver opções', sections: [{ rows: choices(4) }] },
    ]);
    expect(fitted({ type: 'list', text: 'Qual?', button: 'x', sections: [{ rows: choices(2) }] }, { maxTextLength: 4096 })).toEqual([
      { type: 'text', text: 'Qual?\n\n1. Opção 1\n2. Opção 2\n\nResponda com o número.' },
    ]);
  });

  it('splits long texts at words and never inside a character', () => {
    const parts = fitted({ type: 'text', text: 'uma frase que passa do tamanho e continua por mais um pouco' }, PLAIN);
    expect(parts.map((part) => ('text' in part ? part.text : ''))).toEqual([
      'uma frase que passa do tamanho e',
      'continua por mais um pouco',
    ]);
    for (const part of fitted({ type: 'text', text: '😀'.repeat(50) }, { maxTextLength: 21 }))
      expect('text' in part && part.text.isWellFormed()).toBe(true);
  });

  it('keeps the buttons under the last part of a long text', () => {
    const parts = fitted({ type: 'buttons', text: 'uma pergunta longa demais para caber aqui inteira?', buttons: choices(1) }, RICH);
    expect(parts.map(({ type }) => type)).toEqual(['text', 'buttons']);
  });

  it('cuts titles between characters as people see them', () => {
    const [message] = fitted({ type: 'buttons', text: 'Qual?', buttons: [{ id: 'a', title: 'família 👨‍👩‍👧‍👦👨‍👩‍👧‍👦' }] }, RICH);
    expect(message).toMatchObject({ buttons: [{ id: 'a', title: 'família 👨‍👩‍👧‍👦…' }] });
  });

  it('writes a link out where there is no button for it', () => {
    expect(fitted({ type: 'url_button', text: 'Veja', title: 'Abrir', url: 'https://exemplo.com' }, { maxTextLength: 4096 })).toEqual([
      { type: 'text', text: 'Veja\n\nAbrir: https://exemplo.com' },
    ]);
  });
});
