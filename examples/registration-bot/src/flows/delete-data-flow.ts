import { type Flow, flow } from '@recado/core';
import type { UserAccountClient } from '../user-account-client.ts';
import { LATER, NO_ACCOUNT, SERVICE_AWAY, TRY_AGAIN, UNTIL_LATER } from './account-labels.ts';
import { whatsappIdOf } from './whatsapp-id.ts';

/** Deletes the account after one clear question. */
export function deleteDataFlow(accounts: UserAccountClient): Flow {
  return flow('delete-data', { version: 1, llm: 'local', title: { pt: 'a exclusão', en: 'the deletion', es: 'la eliminación' } })
    .action(
      'recognise',
      async ({ contact, signal }) => ((await accounts.find(whatsappIdOf(contact), { signal })) === undefined ? 'absent' : 'known'),
      {
        on: { absent: 'absent' },
        onError: 'away',
      },
    )
    .choose('confirm', {
      text: {
        pt: 'Vou apagar nome, telefone, e-mail e endereço do seu cadastro. Não dá para desfazer. Quer mesmo apagar?',
        en: 'I will delete the name, phone, e-mail and address of your record. This cannot be undone. Do you really want that?',
        es: 'Voy a borrar el nombre, teléfono, correo y dirección de tu registro. No se puede deshacer. ¿Quieres borrarlos de verdad?',
      },
      options: [
        { id: 'delete', label: { pt: 'Sim, apagar', en: 'Yes, delete', es: 'Sí, borrar' }, aliases: YES, next: 'delete' },
        { id: 'keep', label: { pt: 'Não, manter', en: 'No, keep', es: 'No, conservar' }, aliases: NO, next: 'kept' },
      ],
    })
    .action(
      'delete',
      async ({ contact, key, signal }) => {
        await accounts.delete(whatsappIdOf(contact), { key, signal });
      },
      { onError: 'away' },
    )
    .say(
      'deleted',
      {
        pt: 'Feito. Apaguei os seus dados do cadastro. Se um dia quiser voltar, é só dizer *cadastrar*.',
        en: 'Done. I have deleted your data. If you ever want to come back, just say *register*.',
        es: 'Hecho. Borré tus datos del registro. Si un día quieres volver, solo di *registrarme*.',
      },
      { next: 'end' },
    )
    .say(
      'kept',
      { pt: 'Tudo bem, não apaguei nada.', en: 'All right, nothing was deleted.', es: 'Está bien, no borré nada.' },
      { next: 'end' },
    )
    .say('absent', NO_ACCOUNT, { next: 'end' })
    .choose('away', {
      text: SERVICE_AWAY,
      options: [
        { id: 'again', label: TRY_AGAIN, next: 'recognise' },
        { id: 'later', label: LATER, next: 'untilLater' },
      ],
    })
    .say('untilLater', UNTIL_LATER)
    .end();
}

const YES = { pt: ['sim', 'apagar', 'quero apagar', 'pode apagar', 's'], en: ['yes', 'delete', 'y'], es: ['sí', 'borrar'] };
const NO = { pt: ['não', 'manter', 'n', 'deixa'], en: ['no', 'keep', 'n'], es: ['no', 'conservar'] };
