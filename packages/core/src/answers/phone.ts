import type { z } from 'zod';
import type { E164 } from './e164.ts';
import { displayPhone, maskPhone } from './format-phone.ts';
import { readPhone } from './read-phone.ts';
import { answerThatReads } from './reading.ts';

/** Countries whose national forms are understood; numbers of all others need their `+`. */
export type PhoneCountry = 'BR';

/** A phone number in E.164, from any form people use: `(11) 98765-4321`, `011 8765 4321`, `0xx11…`, `wa.me/55…`. */
export function phone(country: PhoneCountry = 'BR'): z.ZodType<E164, string> {
  return answerThatReads(readPhone, {
    name: 'phone',
    options: { country },
    confidence: (utterance) => (/^[\d\s().+/xX-]+$/.test(utterance) ? 0.97 : 0.9),
    display: displayPhone,
    mask: maskPhone,
    reasks: {
      default: {
        pt: 'Não reconheci um telefone. Pode escrever com DDD, como 11 98765-4321?',
        en: 'I did not recognise a phone number. Could you write it with the area code, like 11 98765-4321?',
        es: 'No reconocí un teléfono. ¿Puedes escribirlo con el código de área, como 11 98765-4321?',
      },
      'missing-area-code': {
        pt: 'Faltou o DDD. Pode escrever o número completo, como 11 98765-4321?',
        en: 'The area code is missing. Could you write the whole number, like 11 98765-4321?',
        es: 'Falta el código de área. ¿Puedes escribir el número completo, como 11 98765-4321?',
      },
      'unknown-area-code': {
        pt: 'O DDD {areaCode} não existe. Pode conferir e escrever o número completo?',
        en: 'There is no area code {areaCode}. Could you check it and write the whole number?',
        es: 'El código de área {areaCode} no existe. ¿Puedes revisarlo y escribir el número completo?',
      },
      'missing-digit': {
        pt: 'Parece que falta um dígito. Você quis dizer {suggestion}? Pode escrever o número completo com DDD?',
        en: 'A digit seems to be missing. Did you mean {suggestion}? Could you write the whole number with its area code?',
        es: 'Parece que falta un dígito. ¿Quisiste decir {suggestion}? ¿Puedes escribir el número completo con el código de área?',
      },
      'too-short': {
        pt: 'Esse número está curto. Pode escrever com DDD e todos os dígitos, como 11 98765-4321?',
        en: 'That number is too short. Could you write it with the area code and all its digits, like 11 98765-4321?',
        es: 'Ese número es muy corto. ¿Puedes escribirlo con el código de área y todos los dígitos, como 11 98765-4321?',
      },
      'too-long': {
        pt: 'Esse número tem dígitos demais. Pode conferir? O formato é DDD + número, como 11 98765-4321.',
        en: 'That number has too many digits. Could you check it? It is area code + number, like 11 98765-4321.',
        es: 'Ese número tiene demasiados dígitos. ¿Puedes revisarlo? Es código de área + número, como 11 98765-4321.',
      },
      'invalid-number': {
        pt: 'Esse número não parece um telefone válido. Pode conferir e escrever de novo, com DDD?',
        en: 'That does not look like a valid phone number. Could you check it and write it again, with the area code?',
        es: 'Ese número no parece un teléfono válido. ¿Puedes revisarlo y escribirlo de nuevo, con el código de área?',
      },
      'service-number': {
        pt: 'Esse é um número de serviço (0800, 4004…). Qual é o seu telefone, com DDD?',
        en: 'That is a service number (0800, 4004…). What is your own phone number, with the area code?',
        es: 'Ese es un número de servicio (0800, 4004…). ¿Cuál es tu teléfono, con el código de área?',
      },
      several: {
        pt: 'Recebi mais de um telefone. Qual deles devo usar?',
        en: 'I received more than one phone number. Which one should I use?',
        es: 'Recibí más de un teléfono. ¿Cuál debo usar?',
      },
    },
  });
}
