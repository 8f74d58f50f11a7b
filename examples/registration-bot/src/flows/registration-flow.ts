import { address, ask, e164OfWhatsApp, email, type Flow, flow, fullName, phone } from '@recado/core';
import type { UserAccountClient } from '../user-account-client.ts';
import { LABELS, LATER, SERVICE_AWAY, TRY_AGAIN, UNTIL_LATER } from './account-labels.ts';
import { phoneOrThisNumber, THIS_NUMBER } from './phone-or-this-number.ts';
import { whatsappIdOf } from './whatsapp-id.ts';

/** Registers a person: four questions, a confirmation, one call that saves everything or nothing. */
export function registrationFlow(accounts: UserAccountClient): Flow {
  return flow('registration', {
    version: 1,
    llm: 'local',
    title: { pt: 'o cadastro', en: 'the registration', es: 'el registro' },
    help: {
      pt: 'Estou fazendo o seu cadastro: nome, telefone, e-mail e endereço. Nada é guardado antes de você confirmar. Para desistir, diga *cancelar*; para começar outra vez, *recomeçar*.',
      en: 'I am registering you: name, phone, e-mail and address. Nothing is kept before you confirm. To give up say *cancel*; to begin again, *restart*.',
      es: 'Estoy haciendo tu registro: nombre, teléfono, correo y dirección. No se guarda nada antes de que confirmes. Para desistir di *cancelar*; para volver a empezar, *reiniciar*.',
    },
  })
    .declare({ knownName: fullName(), ownNumber: phone('BR') })
    .action(
      'recognise',
      async ({ contact, set, signal }) => {
        const { phone: own } = contact.addresses;
        set({ ownNumber: own === undefined ? undefined : e164OfWhatsApp(own) });
        const account = await accounts.find(whatsappIdOf(contact), { signal });
        if (account === undefined) return;
        set({ knownName: account.name });
        return 'registered';
      },
      { on: { registered: 'alreadyRegistered' }, onError: 'cannotBegin', next: 'consent' },
    )

    .say('consent', {
      pt: 'Vamos lá! São quatro perguntas rápidas. Uso seus dados só para o seu cadastro, como pede a LGPD; você pode ver, mudar ou apagar tudo quando quiser.',
      en: 'Here we go! Four quick questions. I use your data for your record only, as the Brazilian data law (LGPD) asks; you can see, change or delete it at any time.',
      es: '¡Vamos! Son cuatro preguntas rápidas. Uso tus datos solo para tu registro, como pide la ley brasileña (LGPD); puedes verlos, cambiarlos o borrarlos cuando quieras.',
    })
    .slots({
      name: ask(
        fullName(),
        { pt: 'Qual é o seu nome completo?', en: 'What is your full name?', es: '¿Cuál es tu nombre completo?' },
        { step: 'CollectingName', label: LABELS.name },
      ),
      phone: ask(
        phoneOrThisNumber(),
        {
          pt: 'E o seu telefone, com DDD? Se for o deste WhatsApp, responda *este*.',
          en: 'And your phone number, with the area code? If it is the one of this WhatsApp, answer *this one*.',
          es: '¿Y tu teléfono, con código de área? Si es el de este WhatsApp, responde *este*.',
        },
        { step: 'CollectingPhone', label: LABELS.phone },
      ),
    })
    .action(
      'usePhone',
      ({ slots, set }) => {
        if (slots.phone !== THIS_NUMBER) return;
        if (slots.ownNumber === undefined) return 'hidden';
        set({ phone: slots.ownNumber });
      },
      { on: { hidden: 'hiddenNumber' }, next: 'CollectingEmail' },
    )
    .say(
      'hiddenNumber',
      {
        pt: 'O WhatsApp não me mostra o seu número. Pode escrever com DDD?',
        en: 'WhatsApp does not show me your number. Could you write it with the area code?',
        es: 'WhatsApp no me muestra tu número. ¿Puedes escribirlo con el código de área?',
      },
      { next: { to: 'CollectingPhone', clear: ['phone'] } },
    )
    .slots({
      email: ask(
        email(),
        { pt: 'Qual é o seu e-mail?', en: 'What is your e-mail address?', es: '¿Cuál es tu correo electrónico?' },
        { step: 'CollectingEmail', label: LABELS.email },
      ),
      address: ask(
        address(),
        {
          pt: 'Por último, o seu endereço: rua, número, bairro e cidade.',
          en: 'Lastly, your address: street, number, district and city.',
          es: 'Por último, tu dirección: calle, número, barrio y ciudad.',
        },
        { step: 'CollectingAddress', label: LABELS.address },
      ),
    })
    .confirm({
      pt: 'Confira, por favor:\n\n*Nome:* {name}\n*Telefone:* {phone}\n*E-mail:* {email}\n*Endereço:* {address}\n\nEstá tudo certo?',
      en: 'Please check:\n\n*Name:* {name}\n*Phone:* {phone}\n*E-mail:* {email}\n*Address:* {address}\n\nIs everything right?',
      es: 'Revisa, por favor:\n\n*Nombre:* {name}\n*Teléfono:* {phone}\n*Correo:* {email}\n*Dirección:* {address}\n\n¿Está todo bien?',
    })
    .action(
      'save',
      async ({ slots: { name, phone: number, email, address }, contact, key, signal }) => {
        await accounts.save(whatsappIdOf(contact), { name, phone: number, email, address }, { key, signal });
      },
      { onError: 'notSaved' },
    )
    .say(
      'saved',
      {
        pt: 'Pronto, {name|first}! ✅ Seu cadastro está feito. Quando quiser ver, mudar ou apagar seus dados, é só me dizer.',
        en: 'Done, {name|first}! ✅ You are registered. Whenever you want to see, change or delete your data, just tell me.',
        es: '¡Listo, {name|first}! ✅ Tu registro está hecho. Cuando quieras ver, cambiar o borrar tus datos, solo dímelo.',
      },
      { next: 'end' },
    )

    .choose('alreadyRegistered', {
      text: {
        pt: '{knownName|first}, você já tem cadastro. Quer atualizar algum dado?',
        en: '{knownName|first}, you are registered already. Would you like to update anything?',
        es: '{knownName|first}, ya tienes un registro. ¿Quieres actualizar algún dato?',
      },
      options: [
        {
          id: 'update',
          label: { pt: 'Sim, atualizar', en: 'Yes, update', es: 'Sí, actualizar' },
          aliases: YES,
          next: { flow: 'update-data' },
        },
        { id: 'leave', label: { pt: 'Não, obrigado', en: 'No, thanks', es: 'No, gracias' }, aliases: NO, next: 'untilLater' },
      ],
    })
    .choose('cannotBegin', {
      text: SERVICE_AWAY,
      options: [
        { id: 'again', label: TRY_AGAIN, next: 'recognise' },
        { id: 'later', label: LATER, next: 'untilLater' },
      ],
    })
    .choose('notSaved', {
      text: {
        pt: 'Desculpe, não consegui guardar o seu cadastro agora. Suas respostas continuam aqui comigo. Tentamos de novo?',
        en: 'Sorry, I could not save your registration now. I still have your answers here. Shall we try again?',
        es: 'Perdona, no pude guardar tu registro ahora. Aún tengo tus respuestas aquí. ¿Lo intentamos de nuevo?',
      },
      options: [
        { id: 'again', label: TRY_AGAIN, aliases: YES, next: 'save' },
        { id: 'later', label: LATER, aliases: NO, next: 'untilLater' },
      ],
    })
    .say('untilLater', UNTIL_LATER)
    .end();
}

/** The number a person writes from, when WhatsApp shows one that can be dialled. */
const YES = { pt: ['sim', 'quero', 'pode ser', 's'], en: ['yes', 'y', 'sure'], es: ['sí', 'quiero', 'claro'] };
const NO = { pt: ['não', 'n', 'agora não', 'deixa'], en: ['no', 'n', 'not now'], es: ['no', 'ahora no'] };
