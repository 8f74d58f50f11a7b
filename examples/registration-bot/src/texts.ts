import type { SystemTexts } from '@recado/core';

/** What the engine itself says, in the voice of this bot. */
export const texts: Partial<SystemTexts> = {
  help: {
    pt: 'Posso fazer o seu *cadastro*, mostrar *meus dados*, *atualizar um dado*, *apagar meus dados* ou chamar *uma pessoa*. No meio de uma conversa, *cancelar* para e *recomeçar* volta ao início.',
    en: 'I can *register* you, show *my data*, *update my data*, *delete my data* or let you *talk to a person*. In the middle of something, *cancel* stops and *restart* begins again.',
    es: 'Puedo hacer tu *registro*, mostrar *mis datos*, *actualizar un dato*, *borrar mis datos* o llamar a *una persona*. En medio de algo, *cancelar* para y *reiniciar* vuelve al inicio.',
  },
};
