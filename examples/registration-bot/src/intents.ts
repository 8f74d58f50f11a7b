import { type IntentDefinition, intent } from '@recado/core';
import type { UserData } from './contracts/user-account.ts';
import { DELETE_DATA, MY_DATA, type Phrases, QUESTIONS, REGISTER, TALK_TO_A_PERSON, THANKS, UPDATE_DATA } from './flows/phrases.ts';

/** What people may want at any moment, also in the middle of something else. */
export const intents: readonly IntentDefinition[] = [
  intent('register', {
    flow: 'registration',
    examples: REGISTER,
    keywords: { pt: ['cadastrar', 'me registrar'], en: ['register', 'sign up'], es: ['registrarme'] },
  }),
  intent('my-data', { flow: 'my-data', examples: MY_DATA, keywords: { pt: ['ver meus dados'], en: ['my data'], es: ['ver mis datos'] } }),
  intent('update-data', { flow: 'update-data', examples: UPDATE_DATA }),
  updateOf('name', { pt: ['nome'], en: ['name'], es: ['nombre'] }),
  updateOf('phone', {
    pt: ['telefone', 'celular', 'numero'],
    en: ['phone', 'phone number', 'number'],
    es: ['telefono', 'celular', 'numero'],
  }),
  updateOf('email', { pt: ['e-?mail'], en: ['e-?mail'], es: ['correo', 'e-?mail'] }),
  updateOf('address', { pt: ['endereco', 'casa'], en: ['address', 'house'], es: ['direccion', 'casa'] }),
  intent('delete-data', {
    flow: 'delete-data',
    examples: DELETE_DATA,
    patterns: {
      pt: ['\\b(apagar|apague|apaga|excluir|deletar|remover) (os )?(meus dados|meu cadastro|minha conta)\\b'],
      en: ['\\b(delete|erase|remove) my (data|account|details)\\b'],
      es: ['\\b(borrar|eliminar) (mis datos|mi cuenta|mi registro)\\b'],
    },
  }),
  intent('talk-to-a-person', {
    flow: 'talk-to-a-person',
    examples: TALK_TO_A_PERSON,
    keywords: {
      pt: ['atendente', 'falar com alguém', 'falar com uma pessoa'],
      en: ['talk to a human', 'talk to a person'],
      es: ['hablar con una persona', 'hablar con alguien'],
    },
  }),
  intent('questions', { flow: 'questions', examples: QUESTIONS }),
  intent('thanks', { flow: 'thanks', examples: THANKS }),
];

/** "Quero trocar meu e-mail", "mudei de telefone", "meu endereço mudou". */
function updateOf(field: keyof UserData, words: Phrases): IntentDefinition {
  const pattern = (verbs: string, before: string, changed: string, names: readonly string[]) =>
    `\\b(?:(?:${verbs}) (?:(?:${before}) )*(?:${names.join('|')})|(?:${names.join('|')}) (?:${changed}))\\b`;
  return intent(`update-${field}`, {
    flow: `update-${field}`,
    patterns: {
      pt: [pattern('atualizar|mudar|mudei|trocar|troquei|alterar|corrigir', 'de|o|a|meu|minha', 'mudou|novo|nova|errado|errada', words.pt)],
      en: [pattern('update|change|changed|correct', 'the|my', 'changed|has changed|is wrong', words.en)],
      es: [pattern('actualizar|cambiar|cambie|corregir', 'de|el|la|mi', 'cambio|nuevo|nueva', words.es)],
    },
  });
}
