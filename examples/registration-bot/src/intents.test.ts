import { createClassifierRouter } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { intents } from './intents.ts';

const router = createClassifierRouter({ intents, languages: ['pt', 'en', 'es'] });

describe('intents', () => {
  it.each([
    ['gostaria de fazer o meu cadastro, por favor', 'register'],
    ['como faço pra me cadastrar?', 'register'],
    ['oi, quero ver meus dados', 'my-data'],
    ['queria atualizar meu cadastro', 'update-data'],
    ['mudei de telefone', 'update-phone'],
    ['troquei de e-mail', 'update-email'],
    ['trocar meu email', 'update-email'],
    ['meu endereço mudou', 'update-address'],
    ['preciso corrigir o meu nome', 'update-name'],
    ['por favor apaguem meus dados', 'delete-data'],
    ['quero excluir minha conta', 'delete-data'],
    ['tem algum atendente aí?', 'talk-to-a-person'],
    ['é seguro?', 'questions'],
    ['muito obrigada!', 'thanks'],
    ['please sign me up', 'register'],
    ['I would like to see my data', 'my-data'],
    ['my address has changed', 'update-address'],
    ['delete my account', 'delete-data'],
    ['can I talk to a human?', 'talk-to-a-person'],
    ['quisiera registrarme', 'register'],
    ['quiero cambiar mi correo', 'update-email'],
    ['quiero hablar con una persona', 'talk-to-a-person'],
  ])('understands "%s" as %s', async (utterance, intent) => {
    expect(await router.route({ utterance, language: undefined })).toMatchObject({ intent });
  });

  it.each([
    'Ana Souza',
    'Rua das Flores, 123, Centro, São Paulo - SP',
    'ana.souza@exemplo.com.br',
    '11 98765-4321',
    'não sei',
    'o dia está bonito',
  ])('does not take "%s" for a wish', async (utterance) => {
    expect((await router.route({ utterance, language: 'pt' })).intent).toBeUndefined();
  });
});
