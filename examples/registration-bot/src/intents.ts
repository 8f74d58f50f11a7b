import { type IntentDefinition, intent } from '@recado/core';
import { EXAMPLES } from './intents-examples.ts';

/** What people may want at any moment, also in the middle of something else. Each is known by its examples alone. */
export const intents: readonly IntentDefinition[] = [
  intent('register', {
    flow: 'registration',
    examples: EXAMPLES.register,
    title: { pt: 'Fazer cadastro', en: 'Register', es: 'Registrarme' },
  }),
  intent('my-data', {
    flow: 'my-data',
    examples: EXAMPLES['my-data'],
    title: { pt: 'Ver meus dados', en: 'See my data', es: 'Ver mis datos' },
  }),
  intent('update-data', {
    flow: 'update-data',
    examples: EXAMPLES['update-data'],
    title: { pt: 'Atualizar um dado', en: 'Update my data', es: 'Actualizar un dato' },
  }),
  intent('update-name', {
    flow: 'update-name',
    examples: EXAMPLES['update-name'],
    title: { pt: 'Mudar meu nome', en: 'Change my name', es: 'Cambiar mi nombre' },
  }),
  intent('update-phone', {
    flow: 'update-phone',
    examples: EXAMPLES['update-phone'],
    title: { pt: 'Mudar meu telefone', en: 'Change my phone', es: 'Cambiar mi teléfono' },
  }),
  intent('update-email', {
    flow: 'update-email',
    examples: EXAMPLES['update-email'],
    title: { pt: 'Mudar meu e-mail', en: 'Change my e-mail', es: 'Cambiar mi correo' },
  }),
  intent('update-address', {
    flow: 'update-address',
    examples: EXAMPLES['update-address'],
    title: { pt: 'Mudar meu endereço', en: 'Change my address', es: 'Cambiar mi dirección' },
  }),
  intent('delete-data', {
    flow: 'delete-data',
    examples: EXAMPLES['delete-data'],
    title: { pt: 'Apagar meus dados', en: 'Delete my data', es: 'Borrar mis datos' },
  }),
  intent('talk-to-a-person', {
    flow: 'talk-to-a-person',
    examples: EXAMPLES['talk-to-a-person'],
    title: { pt: 'Falar com alguém', en: 'Talk to a person', es: 'Hablar con alguien' },
  }),
  intent('questions', { flow: 'questions', examples: EXAMPLES.questions, title: { pt: 'Dúvidas', en: 'Questions', es: 'Preguntas' } }),
  intent('thanks', { flow: 'thanks', examples: EXAMPLES.thanks, title: { pt: 'Agradecer', en: 'Say thanks', es: 'Agradecer' } }),
];
