import { describe, expect, it } from 'vitest';
import { email } from '../../answers/email.ts';
import { fullName } from '../../answers/full-name.ts';
import { phone } from '../../answers/phone.ts';
import { intent } from '../../intent/define-intent.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { textOf } from '../../testing/test-user.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';
import type { BotContent } from '../compile/bot-definition.ts';

const registered: unknown[] = [];

const registration = flow('registration', { version: 1, title: { pt: 'o cadastro', en: 'the registration', es: 'el registro' } })
  .slots({
    name: ask(
      fullName(),
      { pt: 'Qual é o seu nome completo?', en: 'What is your full name?', es: '¿Cuál es tu nombre completo?' },
      { label: { pt: 'nome', en: 'name', es: 'nombre' } },
    ),
    phone: ask(
      phone('BR'),
      { pt: 'Qual é o seu telefone com DDD?', en: 'What is your phone number?', es: '¿Cuál es tu teléfono?' },
      { label: { pt: 'telefone', en: 'phone', es: 'teléfono' } },
    ),
    email: ask(
      email(),
      { pt: 'Qual é o seu e-mail?', en: 'What is your e-mail?', es: '¿Cuál es tu correo?' },
      { help: { pt: 'Algo como ana@exemplo.com.br' }, label: { pt: 'e-mail', en: 'e-mail', es: 'correo' } },
    ),
  })
  .confirm({ pt: 'Confere? {name}, {phone}, {email}', en: 'Correct? {name}, {phone}, {email}', es: '¿Correcto? {name}, {phone}, {email}' })
  .complete(({ slots, reply }) => {
    registered.push(slots);
    reply({ pt: 'Pronto, {name|first}!', en: 'Done, {name|first}!', es: '¡Listo, {name|first}!' });
  });

const person = flow('person', { version: 1, title: { pt: 'a conversa com uma pessoa' } })
  .handoff('agent', { content: { pt: 'Vou chamar alguém.' }, timeoutMs: 60_000, back: { pt: 'Voltei.' } })
  .end();

const hours = flow('hours', { version: 1 }).say('hours', { pt: 'Abrimos às 9h.' }).end();

const content: BotContent = {
  languages: ['pt', 'en', 'es'],
  flows: [registration, person, hours],
  intents: [
    intent('register', {
      flow: 'registration',
      examples: { pt: ['quero me cadastrar', 'fazer cadastro'], en: ['i want to register'], es: ['quiero registrarme'] },
    }),
    intent('person', {
      flow: 'person',
      examples: { pt: ['falar com uma pessoa'], en: ['talk to a person'], es: ['hablar con una persona'] },
    }),
    intent('hours', {
      flow: 'hours',
      examples: { pt: ['qual o horário', 'horário de funcionamento'], en: ['opening hours'], es: ['horario'] },
    }),
  ],
};

describe('a conversation', () => {
  it('asks, re-asks what is wrong, confirms and completes', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome completo'],
      ['Ana Souza', 'telefone'],
      ['123', /DDD|telefone|número/i],
      ['(11) 98765-4321', 'e-mail'],
      ['ana', /e-mail/i],
      ['ana@exemplo.com.br', 'Confere? Ana Souza, +55 11 98765-4321, ana@exemplo.com.br'],
      [{ tap: 'Sim' }, 'Pronto, Ana!'],
    ]);
    expect(registered.at(-1)).toEqual({ name: 'Ana Souza', phone: '+5511987654321', email: 'ana@exemplo.com.br' });
    expect((await user.snapshot())?.stack).toEqual([]);
  });

  it('corrects one answer at the confirmation and keeps the others', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['fazer cadastro', 'nome completo'],
      ['Ana Souza', 'telefone'],
      ['11 98765 4321', 'e-mail'],
      ['ana@exemplo.com.br', 'Confere?'],
      ['corrigir', 'O que você quer corrigir?'],
      ['o e-mail', 'Qual é o seu e-mail?'],
      ['ana.souza@exemplo.com.br', 'Confere? Ana Souza, +55 11 98765-4321, ana.souza@exemplo.com.br'],
      ['isso mesmo', 'Pronto, Ana!'],
    ]);
  });

  it('answers a digression and asks the open question again', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome completo'],
      ['qual o horário?', 'Abrimos às 9h.', 'Voltando para o cadastro:', 'nome completo'],
      ['Ana Souza', 'telefone'],
    ]);
  });

  it('cancels, with nothing to cancel afterwards', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome completo'],
      ['cancelar', 'cancelei o cadastro'],
      ['cancelar', 'Não há nada'],
    ]);
  });

  it('restarts from the first question with nothing kept', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome'],
      ['Ana Souza', 'telefone'],
      ['recomeçar', 'recomeçar', 'nome completo'],
    ]);
    expect((await user.snapshot())?.stack[0]?.slots).toEqual({});
  });

  it('helps with the open question and repeats it', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome'],
      ['Ana Souza', 'telefone'],
      ['ajuda', 'cancelar', 'telefone'],
      ['11987654321', 'e-mail'],
      ['ajuda', 'Algo como', 'Qual é o seu e-mail?'],
    ]);
  });

  it('does not take a wish for the flow that is talking as an answer', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome completo'],
      ['quero me cadastrar', 'Já estamos nisso', 'nome completo'],
    ]);
  });

  it('speaks the language of the contact', async () => {
    const bot = await createTestBot(content);
    await bot.user({ phone: '14155550100' }).plays([
      ['i want to register', 'What is your full name?'],
      ['Mary Jones', 'phone'],
      ['cancel', 'cancelled the registration'],
    ]);
    await bot.user({ phone: '34600000000' }).plays([['quiero registrarme', '¿Cuál es tu nombre completo?']]);
  });

  it('passes to a person and comes back by their word, by the contact, or by time', async () => {
    const bot = await createTestBot(content);
    for (const comeBack of ['agent', 'contact', 'time'] as const) {
      const user = bot.user({ phone: `551199999000${comeBack.length}` });
      await user.plays([
        ['quero me cadastrar', 'nome completo'],
        ['falar com uma pessoa', 'Vou chamar alguém.'],
      ]);
      expect(await user.says('tem alguém aí?')).toEqual([]);
      expect((await user.agentSays('Oi, sou a Bia.')).map(textOf)).toEqual(['Oi, sou a Bia.']);
      if (comeBack === 'agent') await user.agentReleases();
      else if (comeBack === 'contact') await user.says('voltar');
      else {
        await bot.advance(60_000);
        user.hears();
      }
      expect(user.transcript()).toMatch(/Voltei\.\nbot: {2}Voltando para o cadastro:\nbot: {2}Qual é o seu nome completo\?$/);
      await user.plays([['Ana Souza', 'telefone']]);
    }
  });

  it('suggests what a mistyped e-mail was meant to be and takes a yes', async () => {
    const user = (await createTestBot(content)).user();
    await user.plays([
      ['quero me cadastrar', 'nome'],
      ['Ana Souza', 'telefone'],
      ['11987654321', 'e-mail'],
      ['ana@gmial.com', 'gmail.com'],
      ['sim', 'Confere? Ana Souza, +55 11 98765-4321, ana@gmail.com'],
    ]);
  });

  it('asks for words when an audio comes instead of an answer', async () => {
    const user = (await createTestBot(content)).user();
    await user.says('quero me cadastrar');
    const replies = await user.sends({ type: 'audio', media: { mediaId: '1', mimeType: 'audio/ogg' }, isVoice: true });
    expect(replies.map(textOf).join()).toContain('por escrito');
  });

  it('keeps quiet on reactions, edits and revokes', async () => {
    const user = (await createTestBot(content)).user();
    await user.says('quero me cadastrar');
    expect(await user.sends({ type: 'reaction', targetId: 'x', emoji: '👍' })).toEqual([]);
    expect(await user.sends({ type: 'revoke', targetId: 'x' })).toEqual([]);
  });

  it('handles messages that come at once one by one, in order', async () => {
    const user = (await createTestBot(content)).user();
    await user.saysAtOnce('quero me cadastrar', 'Ana Souza', '11987654321');
    expect(user.transcript()).toMatch(/nome completo[\s\S]*telefone[\s\S]*e-mail/);
    expect((await user.snapshot())?.stack[0]?.slots).toEqual({ name: 'Ana Souza', phone: '+5511987654321' });
  });

  it('merges texts in a row into one turn when the backlog policy says so', async () => {
    const bot = await createTestBot({ ...content, backlog: { policy: 'merge' } });
    const user = bot.user();
    await user.says('quero me cadastrar');
    await user.saysAtOnce('Ana', 'Souza');
    expect((await user.snapshot())?.stack[0]?.slots).toEqual({ name: 'Ana Souza' });
    expect((await bot.store.ledger.balance()).merged).toBe(1);
  });

  it('goes on where it was after a restart', async () => {
    const bot = await createTestBot(content);
    const user = bot.user();
    await user.plays([
      ['quero me cadastrar', 'nome'],
      ['Ana Souza', 'telefone'],
    ]);
    await bot.restart();
    await user.plays([['11987654321', 'e-mail']]);
  });
});
