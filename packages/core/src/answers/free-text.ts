import type { z } from 'zod';
import { answerThatReads, type Reading } from './reading.ts';

export interface FreeTextOptions {
  /** Fewest characters, counted without the space around. @default 1 */
  readonly min?: number;
  /** Most characters. @default 1000 */
  readonly max?: number;
}

/** Whatever the contact writes, trimmed. Unsure by nature: an intent that is recognised interrupts it. */
export function freeText(options: FreeTextOptions = {}): z.ZodType<string, string> {
  const { min = 1, max = 1_000 } = options;
  const read = (utterance: string): Reading<string> => {
    const text = utterance.trim();
    if (text.length > max) return { ok: false, code: 'too-long', values: { max } };
    return text.length < min || text === ''
      ? { ok: false, code: text === '' ? 'default' : 'too-short', values: { min } }
      : { ok: true, value: text };
  };
  return answerThatReads(read, {
    name: 'text',
    options: { ...options },
    confidence: () => 0.5,
    mask: () => '***',
    reasks: {
      default: {
        pt: 'Não recebi nenhum texto. Pode escrever a sua resposta?',
        en: 'I received no text. Could you write your answer?',
        es: 'No recibí ningún texto. ¿Puedes escribir tu respuesta?',
      },
      'too-short': {
        pt: 'Ficou curto: preciso de pelo menos {min} caracteres. Pode escrever mais um pouco?',
        en: 'That is short: I need at least {min} characters. Could you write a little more?',
        es: 'Es muy corto: necesito al menos {min} caracteres. ¿Puedes escribir un poco más?',
      },
      'too-long': {
        pt: 'Ficou longo: cabem até {max} caracteres. Pode resumir?',
        en: 'That is long: up to {max} characters fit. Could you shorten it?',
        es: 'Es muy largo: caben hasta {max} caracteres. ¿Puedes resumirlo?',
      },
    },
  });
}
