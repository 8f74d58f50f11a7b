import type { z } from 'zod';
import { readNumber } from './read-number.ts';
import { answerThatReads, type Reading } from './reading.ts';

export interface WholeNumberOptions {
  /** Smallest accepted, included. @default 0 */
  readonly min?: number;
  /** Largest accepted, included. @default 999_999_999 */
  readonly max?: number;
}

/** A whole number, in digits or in words (`quatro`, `vinte e um`, `uma dúzia`). */
export function wholeNumber(options: WholeNumberOptions = {}): z.ZodType<number, string> {
  const { min = 0, max = 999_999_999 } = options;
  const read = (utterance: string): Reading<number> => {
    const reading = readNumber(utterance);
    if (!reading.ok) return reading;
    if (!Number.isInteger(reading.value)) return { ok: false, code: 'not-whole' };
    if (reading.value < min) return { ok: false, code: 'too-small', values: { min } };
    return reading.value > max ? { ok: false, code: 'too-large', values: { max } } : reading;
  };
  return answerThatReads(read, {
    name: 'number',
    options: { ...options },
    confidence: (utterance) => (/^\s*[\d.,]+\s*$/.test(utterance) ? 0.95 : 0.8),
    display: (value: number, language) => value.toLocaleString({ pt: 'pt-BR', en: 'en', es: 'es-419' }[language]),
    mask: () => '***',
    reasks: {
      default: {
        pt: 'Não reconheci um número. Pode responder só com o número, como 3?',
        en: 'I did not recognise a number. Could you answer with the number only, like 3?',
        es: 'No reconocí un número. ¿Puedes responder solo con el número, como 3?',
      },
      'not-whole': {
        pt: 'Preciso de um número inteiro, como 3. Qual é?',
        en: 'I need a whole number, like 3. Which one?',
        es: 'Necesito un número entero, como 3. ¿Cuál es?',
      },
      'too-small': {
        pt: 'O menor número possível é {min}. Qual número devo usar?',
        en: 'The smallest possible number is {min}. Which number should I use?',
        es: 'El número más pequeño posible es {min}. ¿Qué número debo usar?',
      },
      'too-large': {
        pt: 'O maior número possível é {max}. Qual número devo usar?',
        en: 'The largest possible number is {max}. Which number should I use?',
        es: 'El número más grande posible es {max}. ¿Qué número debo usar?',
      },
      several: {
        pt: 'Recebi mais de um número. Qual deles devo usar?',
        en: 'I received more than one number. Which one should I use?',
        es: 'Recibí más de un número. ¿Cuál debo usar?',
      },
    },
  });
}
