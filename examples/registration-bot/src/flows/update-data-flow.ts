import { address, email, type Flow, flow, fullName, phone } from '@recado/core';
import { USER_UPDATE_REQUESTED, type UserUpdate } from '../contracts/user-update-requested-event.ts';
import type { UserAccountClient } from '../user-account-client.ts';
import { LABELS, LATER, NO_ACCOUNT, SERVICE_AWAY, TRY_AGAIN, UNTIL_LATER } from './account-labels.ts';
import { whatsappIdOf } from './whatsapp-id.ts';

/** Changes one datum: the new value leaves sealed as a `UserUpdateRequestedEvent`, and a worker carries it to the account. */
export function updateDataFlow(accounts: UserAccountClient): Flow {
  return flow('update-data', {
    version: 1,
    llm: 'local',
    title: { pt: 'a atualização', en: 'the update', es: 'la actualización' },
    help: {
      pt: 'Escolha o que mudou e me diga o valor novo. Nada muda antes de você confirmar. Para desistir, diga *cancelar*.',
      en: 'Choose what changed and tell me the new value. Nothing changes before you confirm. To give up, say *cancel*.',
      es: 'Elige qué cambió y dime el nuevo valor. Nada cambia antes de que confirmes. Para desistir, di *cancelar*.',
    },
  })
    .action(
      'recognise',
      async ({ contact, signal }) => ((await accounts.find(whatsappIdOf(contact), { signal })) === undefined ? 'absent' : 'known'),
      {
        on: { absent: 'absent' },
        onError: 'away',
      },
    )
    .branch('given', [
      { when: { slot: 'field', equals: 'name' }, next: 'NewName' },
      { when: { slot: 'field', equals: 'phone' }, next: 'NewPhone' },
      { when: { slot: 'field', equals: 'email' }, next: 'NewEmail' },
      { when: { slot: 'field', equals: 'address' }, next: 'NewAddress' },
    ])
    .choose('field', {
      text: { pt: 'O que mudou?', en: 'What has changed?', es: '¿Qué cambió?' },
      slot: 'field',
      options: [
        { id: 'name', label: LABELS.name, next: 'NewName' },
        {
          id: 'phone',
          label: LABELS.phone,
          aliases: { pt: ['celular', 'número', 'fone'], en: ['number', 'mobile'], es: ['celular', 'número'] },
          next: 'NewPhone',
        },
        { id: 'email', label: LABELS.email, aliases: { pt: ['email'], en: ['email', 'mail'], es: ['email', 'mail'] }, next: 'NewEmail' },
        {
          id: 'address',
          label: LABELS.address,
          aliases: { pt: ['mudei de casa', 'rua'], en: ['street'], es: ['calle'] },
          next: 'NewAddress',
        },
      ],
    })
    .ask(
      'name',
      fullName(),
      { pt: 'Qual é o nome novo, completo?', en: 'What is the new full name?', es: '¿Cuál es el nuevo nombre completo?' },
      { step: 'NewName', label: LABELS.name },
    )
    .goto('NewName.given', 'confirm')
    .ask(
      'phone',
      phone('BR'),
      {
        pt: 'Qual é o telefone novo, com DDD?',
        en: 'What is the new phone number, with the area code?',
        es: '¿Cuál es el nuevo teléfono, con código de área?',
      },
      { step: 'NewPhone', label: LABELS.phone },
    )
    .goto('NewPhone.given', 'confirm')
    .ask(
      'email',
      email(),
      { pt: 'Qual é o e-mail novo?', en: 'What is the new e-mail address?', es: '¿Cuál es el nuevo correo?' },
      { step: 'NewEmail', label: LABELS.email },
    )
    .goto('NewEmail.given', 'confirm')
    .ask(
      'address',
      address(),
      {
        pt: 'Qual é o endereço novo? Rua, número, bairro e cidade.',
        en: 'What is the new address? Street, number, district and city.',
        es: '¿Cuál es la nueva dirección? Calle, número, barrio y ciudad.',
      },
      { step: 'NewAddress', label: LABELS.address },
    )
    .choose('confirm', {
      // One of them is filled; the others read as nothing.
      text: {
        pt: 'Vou trocar para:\n\n*{name}{phone}{email}{address}*\n\nPosso confirmar?',
        en: 'I will change it to:\n\n*{name}{phone}{email}{address}*\n\nShall I?',
        es: 'Lo cambiaré a:\n\n*{name}{phone}{email}{address}*\n\n¿Confirmas?',
      },
      options: [
        { id: 'yes', label: { pt: 'Confirmar', en: 'Confirm', es: 'Confirmar' }, aliases: YES, next: 'publish' },
        {
          id: 'correct',
          label: { pt: 'Corrigir', en: 'Change', es: 'Corregir' },
          aliases: NO,
          next: { to: 'field', clear: ['field', 'name', 'phone', 'email', 'address'] },
        },
        { id: 'cancel', label: { pt: 'Cancelar', en: 'Cancel', es: 'Cancelar' }, next: 'cancelled' },
      ],
    })
    .action('publish', ({ slots, contact, now, emit, seal }) => {
      const update = { whatsappId: whatsappIdOf(contact), changes: { [slots.field]: slots[slots.field] } } as UserUpdate;
      emit(USER_UPDATE_REQUESTED, { update: seal(update), requestedAt: now });
    })
    .say(
      'requested',
      {
        pt: 'Combinado! ✅ Em instantes o seu cadastro estará atualizado.',
        en: 'All right! ✅ Your record will be up to date in a moment.',
        es: '¡De acuerdo! ✅ En un momento tu registro estará actualizado.',
      },
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
    .say('untilLater', UNTIL_LATER, { next: 'end' })
    .endsAt('cancelled', 'cancelled')
    .end();
}

const YES = {
  pt: ['sim', 'isso', 'certo', 'ok', 'pode', 'pode confirmar', 'confirmo', 's', '👍'],
  en: ['yes', 'ok', 'right', 'y', 'sure'],
  es: ['sí', 'ok', 'correcto', 'confirmo'],
};
const NO = { pt: ['não', 'errado', 'mudar', 'n'], en: ['no', 'wrong', 'n'], es: ['no', 'mal'] };
