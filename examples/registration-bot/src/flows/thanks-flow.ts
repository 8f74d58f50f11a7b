import { type Flow, flow } from '@recado/core';

/** Answers a thank-you or a goodbye. */
export const thanksFlow: Flow = flow('thanks', { version: 1 })
  .say('welcome', {
    pt: 'Por nada! 😊 Quando precisar, é só chamar.',
    en: 'You are welcome! 😊 I am here whenever you need me.',
    es: '¡De nada! 😊 Cuando lo necesites, aquí estoy.',
  })
  .end();
