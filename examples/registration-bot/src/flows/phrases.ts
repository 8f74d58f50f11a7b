import type { Language } from '@recado/core';

/** How people say what they want, used by the intents and by the menu alike. */
export type Phrases = { readonly [L in Language]: readonly string[] };

export const REGISTER: Phrases = {
  pt: [
    'quero me cadastrar',
    'fazer cadastro',
    'fazer meu cadastro',
    'me cadastrar',
    'cadastrar',
    'cadastro',
    'quero me registrar',
    'criar conta',
    'novo cadastro',
  ],
  en: ['i want to register', 'register', 'register me', 'sign up', 'sign me up', 'create an account', 'registration'],
  es: ['quiero registrarme', 'registrarme', 'registrarse', 'hacer mi registro', 'crear una cuenta', 'registro'],
};

export const MY_DATA: Phrases = {
  pt: [
    'meus dados',
    'ver meus dados',
    'consultar meus dados',
    'mostrar meus dados',
    'quais são os meus dados',
    'o que vocês sabem de mim',
    'ver meu cadastro',
    'meu cadastro',
  ],
  en: ['my data', 'see my data', 'show my data', 'view my data', 'my details', 'what do you know about me'],
  es: ['mis datos', 'ver mis datos', 'mostrar mis datos', 'consultar mis datos', 'qué saben de mí'],
};

export const UPDATE_DATA: Phrases = {
  pt: [
    'atualizar um dado',
    'atualizar meus dados',
    'atualizar dados',
    'atualizar cadastro',
    'atualizar meu cadastro',
    'mudar meus dados',
    'alterar meus dados',
  ],
  en: ['update my data', 'update my details', 'change my data', 'change my details', 'update my record'],
  es: ['actualizar un dato', 'actualizar mis datos', 'cambiar mis datos', 'actualizar mi registro'],
};

export const DELETE_DATA: Phrases = {
  pt: [
    'apagar meus dados',
    'apague meus dados',
    'excluir meus dados',
    'excluir meu cadastro',
    'apagar meu cadastro',
    'deletar meus dados',
    'remover meus dados',
    'cancelar meu cadastro',
  ],
  en: ['delete my data', 'erase my data', 'remove my data', 'delete my account', 'close my account'],
  es: ['borrar mis datos', 'eliminar mis datos', 'borrar mi cuenta', 'eliminar mi cuenta'],
};

export const TALK_TO_A_PERSON: Phrases = {
  pt: [
    'falar com uma pessoa',
    'quero falar com uma pessoa',
    'falar com alguém',
    'falar com um atendente',
    'atendente',
    'falar com um humano',
    'atendimento humano',
    'quero um atendente',
  ],
  en: ['talk to a person', 'talk to someone', 'talk to a human', 'speak to a person', 'human', 'agent', 'talk to an agent'],
  es: [
    'hablar con alguien',
    'hablar con una persona',
    'hablar con un humano',
    'quiero hablar con una persona',
    'un agente',
    'atención humana',
  ],
};

export const QUESTIONS: Phrases = {
  pt: [
    'dúvidas',
    'tenho uma dúvida',
    'tenho dúvidas',
    'perguntas frequentes',
    'é seguro',
    'meus dados estão seguros',
    'o que vocês fazem com meus dados',
  ],
  en: ['questions', 'i have a question', 'faq', 'is it safe', 'is my data safe', 'what do you do with my data'],
  es: ['preguntas', 'tengo una pregunta', 'tengo dudas', 'preguntas frecuentes', 'es seguro', 'mis datos están seguros'],
};

export const THANKS: Phrases = {
  pt: ['obrigado', 'obrigada', 'muito obrigado', 'muito obrigada', 'valeu', 'tchau', 'até mais', 'até logo'],
  en: ['thanks', 'thank you', 'thank you very much', 'bye', 'goodbye', 'see you'],
  es: ['gracias', 'muchas gracias', 'adiós', 'chau', 'hasta luego'],
};
