import { type Flow, flow } from '@recado/core';

/** How long a person may keep the conversation without a word before the bot is back, milliseconds. */
export const HANDOFF_TIMEOUT_MS = 15 * 60_000;

/** Passes the conversation to a person; it comes back when they release it, on `voltar`, or after a silence. */
export const talkToAPersonFlow: Flow = flow('talk-to-a-person', {
  version: 1,
  title: { pt: 'o atendimento', en: 'the conversation', es: 'la atención' },
})
  .handoff('waiting', {
    content: {
      pt: 'Vou chamar uma pessoa da equipe. Pode escrever aqui mesmo; ela lê tudo. Para voltar a falar comigo, diga *voltar*.',
      en: 'I am calling somebody of our team. Write right here, they read everything. To talk to me again, say *back*.',
      es: 'Voy a llamar a una persona del equipo. Escribe aquí mismo, lo lee todo. Para volver a hablar conmigo, di *volver*.',
    },
    timeoutMs: HANDOFF_TIMEOUT_MS,
    back: {
      pt: 'Aqui é o assistente de novo, à disposição.',
      en: 'This is the assistant again, at your service.',
      es: 'Aquí está el asistente de nuevo, a tu disposición.',
    },
  })
  .end();
