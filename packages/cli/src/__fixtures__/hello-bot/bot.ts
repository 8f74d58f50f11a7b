import { ask, defineBot, flow, freeText, intent, yesNo } from '@recado/core';

const menu = flow('menu', { version: 1 })
  .say('hello', { pt: 'Olá!' })
  .choose('options', {
    text: { pt: 'O que você quer?' },
    options: [
      { id: 'name', label: { pt: 'Dizer meu nome' }, next: { flow: 'name' } },
      { id: 'person', label: { pt: 'Falar com alguém' }, next: { flow: 'person' } },
    ],
  })
  .end();

const name = flow('name', { version: 1 })
  .slots({
    name: ask(freeText(), { pt: 'Qual é o seu nome?' }),
    sure: ask(yesNo(), { pt: 'Tem certeza?' }),
  })
  .complete(({ reply }) => reply({ pt: 'Prazer, {name}!' }));

const person = flow('person', { version: 1 })
  .handoff('waiting', { content: { pt: 'Vou chamar alguém.' }, back: { pt: 'Voltei!' } })
  .end();

export default defineBot({
  flows: [menu, name, person],
  entry: menu,
  intents: [
    intent('name', { flow: 'name', examples: { pt: ['quero dizer meu nome'] } }),
    intent('person', { flow: 'person', examples: { pt: ['quero falar com alguém'] } }),
  ],
});
