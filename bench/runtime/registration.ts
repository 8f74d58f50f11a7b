import { ask, email, flow, fullName, phone } from '@recado/core';

/** A registration whose every turn gives one reply, as the raw loop's does. */
export const registration = flow('registration', { version: 1 })
  .slots({
    name: ask(fullName(), { pt: 'Qual é o seu nome completo?' }),
    phone: ask(phone('BR'), { pt: 'Qual é o seu telefone com DDD?' }),
    email: ask(email(), { pt: 'Qual é o seu e-mail?' }),
  })
  .confirm({ pt: 'Confere? {name}, {phone}, {email}' })
  .complete(({ reply }) => reply({ pt: 'Pronto, {name|first}! Cadastro concluído.' }));

/** What a person writes, again and again. */
export const WORDS = ['oi', 'Ana Maria de Souza', '11 98765-4321', 'ana@exemplo.com.br', 'sim'];
