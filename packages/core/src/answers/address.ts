import type { z } from 'zod';
import { ADDRESS_LEAD_IN } from './address-words.ts';
import { maskAddress, type PostalAddress } from './postal-address.ts';
import { readAddress } from './read-address.ts';
import { answerThatReads } from './reading.ts';

/** A postal address written in one go, taken apart and normalised: `r. das flores 123 ap 4, centro, são paulo/sp`. */
export function address(): z.ZodType<PostalAddress, string> {
  return answerThatReads(readAddress, {
    name: 'address',
    confidence: (utterance) => (/\d/.test(utterance) && !ADDRESS_LEAD_IN.test(utterance) ? 0.9 : 0.85),
    display: (value: PostalAddress) => value.text,
    mask: maskAddress,
    reasks: {
      default: {
        pt: 'Não reconheci um endereço. Pode escrever assim: Rua das Flores, 123, Centro, São Paulo - SP?',
        en: 'I did not recognise an address. Could you write it like this: Rua das Flores, 123, Centro, São Paulo - SP?',
        es: 'No reconocí una dirección. ¿Puedes escribirla así: Rua das Flores, 123, Centro, São Paulo - SP?',
      },
      'missing-number': {
        pt: 'Faltou o número. Pode escrever o endereço completo? Se não tiver número, escreva s/n.',
        en: 'The house number is missing. Could you write the whole address? If there is none, write s/n.',
        es: 'Falta el número. ¿Puedes escribir la dirección completa? Si no tiene número, escribe s/n.',
      },
      'missing-street': {
        pt: 'Faltou a rua. Pode escrever o endereço completo, como Rua das Flores, 123, Centro, São Paulo - SP?',
        en: 'The street is missing. Could you write the whole address, like Rua das Flores, 123, Centro, São Paulo - SP?',
        es: 'Falta la calle. ¿Puedes escribir la dirección completa, como Rua das Flores, 123, Centro, São Paulo - SP?',
      },
    },
  });
}
