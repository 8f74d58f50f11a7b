import type { z } from 'zod';
import { readEmail } from './read-email.ts';
import { answerThatReads } from './reading.ts';

/** An e-mail address, lower case: found in a sentence, repaired when dictated, questioned when its domain looks mistyped. */
export function email(): z.ZodType<string, string> {
  return answerThatReads(readEmail, {
    name: 'email',
    confidence: (utterance) => (/^\S+@\S+$/.test(utterance.trim()) ? 0.99 : 0.95),
    mask: maskEmail,
    reasks: {
      default: {
        pt: 'Não reconheci um e-mail. Pode escrever assim: ana@exemplo.com?',
        en: 'I did not recognise an e-mail address. Could you write it like ana@example.com?',
        es: 'No reconocí un correo electrónico. ¿Puedes escribirlo así: ana@ejemplo.com?',
      },
      'missing-at': {
        pt: 'Parece que faltou o @. Pode escrever o e-mail completo, como ana@exemplo.com?',
        en: 'The @ seems to be missing. Could you write the whole address, like ana@example.com?',
        es: 'Parece que falta la @. ¿Puedes escribir el correo completo, como ana@ejemplo.com?',
      },
      'missing-domain': {
        pt: 'Faltou o que vem depois do @, como "gmail.com". Pode escrever o e-mail completo?',
        en: 'What follows the @ is incomplete, such as "gmail.com". Could you write the whole address?',
        es: 'Falta lo que va después de la @, como "gmail.com". ¿Puedes escribir el correo completo?',
      },
      'missing-user': {
        pt: 'Faltou o que vem antes do @. Pode escrever o e-mail completo, como ana@exemplo.com?',
        en: 'What comes before the @ is missing. Could you write the whole address, like ana@example.com?',
        es: 'Falta lo que va antes de la @. ¿Puedes escribir el correo completo, como ana@ejemplo.com?',
      },
      space: {
        pt: 'E-mail não leva espaço. Você quis dizer {suggestion}? Pode escrever o e-mail completo?',
        en: 'An e-mail address has no spaces. Did you mean {suggestion}? Could you write the whole address?',
        es: 'Un correo no lleva espacios. ¿Quisiste decir {suggestion}? ¿Puedes escribir el correo completo?',
      },
      'domain-typo': {
        pt: 'Você quis dizer {suggestion}? Responda *sim*, ou escreva o e-mail de novo.',
        en: 'Did you mean {suggestion}? Answer *yes*, or write the address again.',
        es: '¿Quisiste decir {suggestion}? Responde *sí*, o escribe el correo de nuevo.',
      },
      several: {
        pt: 'Recebi mais de um e-mail. Qual deles devo usar?',
        en: 'I received more than one e-mail address. Which one should I use?',
        es: 'Recibí más de un correo. ¿Cuál debo usar?',
      },
    },
  });
}

/** `ana@exemplo.com.br` → `a**@e******.com.br`. */
export function maskEmail(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  const labels = domain.split('.');
  const publicLabels = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? 2 : 1;
  const hidden = labels.slice(0, -publicLabels).map(hideAfterFirst);
  return `${hideAfterFirst(local)}@${[...hidden, ...labels.slice(-publicLabels)].join('.')}`;
}

function hideAfterFirst(word: string): string {
  return word.slice(0, 1) + '*'.repeat(Math.max(word.length - 1, 1));
}
