import type { LocalizedText } from '@recado/core';

/** How each datum is called in front of the person. */
export const LABELS = {
  name: { pt: 'Nome', en: 'Name', es: 'Nombre' },
  phone: { pt: 'Telefone', en: 'Phone', es: 'Teléfono' },
  email: { pt: 'E-mail', en: 'E-mail', es: 'Correo' },
  address: { pt: 'Endereço', en: 'Address', es: 'Dirección' },
} satisfies { readonly [field: string]: LocalizedText };

/** Said wherever the account service cannot be reached. */
export const SERVICE_AWAY: LocalizedText = {
  pt: 'Desculpe, não consegui falar com o nosso cadastro agora. O problema é do nosso lado.',
  en: 'Sorry, I cannot reach our records right now. The problem is on our side.',
  es: 'Perdona, no logro consultar nuestro registro en este momento. El problema es nuestro.',
};
export const TRY_AGAIN: LocalizedText = { pt: 'Tentar de novo', en: 'Try again', es: 'Intentar de nuevo' };
export const LATER: LocalizedText = { pt: 'Deixar para depois', en: 'Leave it for later', es: 'Dejar para después' };
export const UNTIL_LATER: LocalizedText = {
  pt: 'Combinado. Quando quiser, é só me chamar.',
  en: 'All right. Just write to me whenever you like.',
  es: 'De acuerdo. Escríbeme cuando quieras.',
};
/** Said to somebody without an account. */
export const NO_ACCOUNT: LocalizedText = {
  pt: 'Ainda não encontrei um cadastro seu. Para fazer um, diga *cadastrar*.',
  en: 'I found no record of yours yet. To make one, say *register*.',
  es: 'Todavía no encontré un registro tuyo. Para hacer uno, di *registrarme*.',
};
