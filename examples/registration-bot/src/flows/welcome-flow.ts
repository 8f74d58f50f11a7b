import { type ActionContext, type Flow, flow, fullName } from '@recado/core';
import { z } from 'zod';
import type { UserAccountClient } from '../user-account-client.ts';
import { DELETE_DATA, MY_DATA, QUESTIONS, REGISTER, TALK_TO_A_PERSON, UPDATE_DATA } from './phrases.ts';
import { whatsappIdOf } from './whatsapp-id.ts';

/** Greets, recognises who is there, and offers what makes sense for them. */
export function welcomeFlow(accounts: UserAccountClient): Flow {
  const recognise = async ({ contact, set, signal }: ActionContext<WelcomeSlots>) => {
    const account = await accounts.find(whatsappIdOf(contact), { signal });
    set({ registered: account !== undefined, name: account?.name });
    return account === undefined ? 'stranger' : 'known';
  };
  return (
    flow('welcome', { version: 1, title: { pt: 'o menu', en: 'the menu', es: 'el menú' } })
      .declare({ name: fullName() })
      .declare({ registered: z.boolean() }, { public: true })
      // Whoever cannot be looked up now is greeted all the same, and offered everything.
      .action('recognise', recognise, { on: { known: 'greetAgain' }, onError: 'greet', next: 'greet' })
      .say(
        'greet',
        {
          pt: 'Olá! 👋 Sou o assistente de cadastro. Guardo seus dados de contato com segurança e ajudo a mantê-los em dia.',
          en: 'Hello! 👋 I am the registration assistant. I keep your contact details safe and help you keep them up to date.',
          es: '¡Hola! 👋 Soy el asistente de registro. Guardo tus datos de contacto con seguridad y te ayudo a mantenerlos al día.',
        },
        { next: 'menu' },
      )
      .say('greetAgain', {
        pt: 'Olá de novo, {name|first}! 👋',
        en: 'Hello again, {name|first}! 👋',
        es: '¡Hola de nuevo, {name|first}! 👋',
      })
      .choose('menu', {
        text: { pt: 'Como posso ajudar?', en: 'How can I help?', es: '¿En qué puedo ayudarte?' },
        maxAttempts: 1,
        onExhausted: 'lookAgain',
        options: [
          {
            id: 'register',
            label: { pt: 'Fazer cadastro', en: 'Register', es: 'Registrarme' },
            aliases: REGISTER,
            when: isNotRegistered,
            next: { flow: 'registration' },
          },
          {
            id: 'my-data',
            label: { pt: 'Ver meus dados', en: 'See my data', es: 'Ver mis datos' },
            aliases: MY_DATA,
            when: isRegistered,
            next: { flow: 'my-data' },
          },
          {
            id: 'update-data',
            label: { pt: 'Atualizar um dado', en: 'Update my data', es: 'Actualizar un dato' },
            aliases: UPDATE_DATA,
            when: isRegistered,
            next: { flow: 'update-data' },
          },
          {
            id: 'delete-data',
            label: { pt: 'Apagar meus dados', en: 'Delete my data', es: 'Borrar mis datos' },
            aliases: DELETE_DATA,
            when: isRegistered,
            next: { flow: 'delete-data' },
          },
          {
            id: 'questions',
            label: { pt: 'Tirar dúvidas', en: 'Ask a question', es: 'Tengo preguntas' },
            aliases: QUESTIONS,
            next: { flow: 'questions' },
          },
          {
            id: 'talk-to-a-person',
            label: { pt: 'Falar com uma pessoa', en: 'Talk to a person', es: 'Hablar con alguien' },
            aliases: TALK_TO_A_PERSON,
            next: { flow: 'talk-to-a-person' },
          },
        ],
      })
      // Not an option, perhaps an "oi" of the next day: look again who is there before offering.
      .action('lookAgain', recognise, { onError: 'offerAgain' })
      .say(
        'offerAgain',
        {
          pt: 'Estou por aqui! Escolha uma opção, ou escreva do seu jeito.',
          en: 'I am here! Choose an option, or use your own words.',
          es: '¡Aquí estoy! Elige una opción, o escríbelo a tu manera.',
        },
        { next: 'menu' },
      )
      .end()
  );
}

const isRegistered = ({ slots }: Registered) => slots.registered !== false;
const isNotRegistered = ({ slots }: Registered) => slots.registered !== true;

interface WelcomeSlots {
  readonly name: string | undefined;
  readonly registered: boolean | undefined;
}

interface Registered {
  readonly slots: { readonly [slot: string]: unknown };
}
