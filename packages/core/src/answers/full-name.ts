import type { z } from 'zod';
import { isFirstName } from '../privacy/names/is-first-name.ts';
import { normaliseUtterance } from '../text/normalise-utterance.ts';
import { hasNameLeadIn, readFullName } from './read-full-name.ts';
import { answerThatReads } from './reading.ts';

/** A person's full name, first name and surname at least: `meu nome é ANA DA SILVA` → `Ana da Silva`. */
export function fullName(): z.ZodType<string, string> {
  return answerThatReads(readFullName, {
    name: 'full_name',
    confidence: (utterance, value) => nameConfidence(utterance, String(value)),
    mask: maskName,
    reasks: {
      default: {
        pt: 'Não reconheci um nome. Pode escrever o seu nome completo, como Ana Souza?',
        en: 'I did not recognise a name. Could you write your full name, like Ana Souza?',
        es: 'No reconocí un nombre. ¿Puedes escribir tu nombre completo, como Ana Souza?',
      },
      'missing-surname': {
        pt: 'Preciso também do sobrenome. Pode escrever o nome completo, como Ana Souza?',
        en: 'I also need your surname. Could you write your full name, like Ana Souza?',
        es: 'También necesito tu apellido. ¿Puedes escribir tu nombre completo, como Ana Souza?',
      },
      digits: {
        pt: 'Nome não leva números. Pode escrever só o nome completo?',
        en: 'A name has no digits. Could you write your full name only?',
        es: 'Un nombre no lleva números. ¿Puedes escribir solo tu nombre completo?',
      },
      question: {
        pt: 'Já vejo a sua dúvida. Antes, qual é o seu nome completo?',
        en: 'I will get to your question. First, what is your full name?',
        es: 'Ya veo tu pregunta. Antes, ¿cuál es tu nombre completo?',
      },
      'too-long': {
        pt: 'Ficou longo demais para um nome. Pode escrever só o nome completo?',
        en: 'That is too long for a name. Could you write your full name only?',
        es: 'Es demasiado largo para un nombre. ¿Puedes escribir solo tu nombre completo?',
      },
    },
  });
}

/** `Ana Maria da Silva` → `Ana S.` */
export function maskName(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return words.length < 2 ? `${name.slice(0, 1)}***` : `${words[0]} ${last.slice(0, 1).toUpperCase()}.`;
}

function nameConfidence(utterance: string, name: string): number {
  if (hasNameLeadIn(utterance)) return 0.95;
  if (isFirstName(normaliseUtterance(name.split(' ')[0] ?? ''))) return 0.9;
  return utterance.includes(name) ? 0.75 : 0.6;
}
