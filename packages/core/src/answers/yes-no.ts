import type { z } from 'zod';
import { readYesNo, weighYesNo } from './read-yes-no.ts';
import { answerThatReads } from './reading.ts';

/** Yes (`true`) or no (`false`), as people type it in Portuguese, English and Spanish: `isso`, `blz`, `👍`, `não está certo`, `nope`. */
export function yesNo(): z.ZodType<boolean, string> {
  return answerThatReads(readYesNo, {
    name: 'yes_no',
    confidence: (utterance) => weighYesNo(utterance)?.confidence ?? 0.5,
    display: (value: boolean, language) => ({ pt: ['não', 'sim'], en: ['no', 'yes'], es: ['no', 'sí'] })[language][Number(value)]!,
    reasks: {
      default: {
        pt: 'Não entendi. Pode responder sim ou não?',
        en: 'I did not understand. Could you answer yes or no?',
        es: 'No entendí. ¿Puedes responder sí o no?',
      },
      unsure: {
        pt: 'Fiquei na dúvida: é sim ou não?',
        en: 'I am not sure: is that a yes or a no?',
        es: 'Me quedó la duda: ¿es sí o no?',
      },
    },
  });
}
