import { afterEach, describe, expect, it } from 'vitest';
import { closeAll } from '../testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID } from '../testing/sample.ts';
import { startRegistrationBot } from '../testing/start-registration-bot.ts';

afterEach(closeAll);

async function botThatKnowsAna() {
  const running = await startRegistrationBot();
  await running.accounts.save(ANA_WHATSAPP_ID, ANA, { key: 'before' });
  return running;
}

describe('a returning user', () => {
  it('is greeted by name and offered what can be done with their data', async () => {
    const { ana } = await botThatKnowsAna();
    await ana.plays([['oi', /Olá de novo, Ana!/]]);
    expect(ana.choices.map(({ title }) => title)).toEqual([
      'Ver meus dados',
      'Atualizar um dado',
      'Apagar meus dados',
      'Tirar dúvidas',
      'Falar com uma pessoa',
    ]);
  });

  it('is looked up again when they come back to an old menu', async () => {
    const { ana, accounts } = await startRegistrationBot();
    await ana.plays([['oi', /Olá!/]]);
    await accounts.save(ANA_WHATSAPP_ID, ANA, { key: 'elsewhere' });
    await ana.plays([['oi', /Estou por aqui/, /Como posso ajudar/]]);
    expect(ana.choices.map(({ title }) => title)).not.toContain('Fazer cadastro');
  });

  it('is told by name only what belongs to the number they write from', async () => {
    const { bot } = await botThatKnowsAna();
    const stranger = bot.user({ phone: '5521912345678' });
    await stranger.plays([['meus dados', /Ainda não encontrei/]]);
  });
});

describe('my data', () => {
  it('shows the account masked', async () => {
    const { ana } = await botThatKnowsAna();
    await ana.plays([['meus dados', /Ana S\.[\s\S]*\+55 11 \*{5}-4321[\s\S]*a\*+@e\*+\.com\.br[\s\S]*Rua \*\*\*, São Paulo - SP/]]);
    expect(ana.transcript()).not.toMatch(/Souza|98765|ana\.souza|Flores/);
  });

  it('reads the account, not what was said before', async () => {
    const { ana, accounts } = await botThatKnowsAna();
    await ana.plays([['meus dados', /Ana S\./]]);
    await accounts.update(ANA_WHATSAPP_ID, { name: 'Bia Lima' }, { key: 'elsewhere' });
    await ana.plays([['meus dados', /Bia L\./]]);
  });
});

describe('updating', () => {
  it('changes one datum, once', async () => {
    const { ana, account, queue } = await botThatKnowsAna();
    await ana.plays([
      ['quero atualizar meus dados', /O que mudou/],
      ['e-mail', /e-mail novo/],
      ['ana arroba', /e-mail/],
      ['ana@lima.com', /ana@lima\.com/],
      [{ tap: 'Confirmar' }, /Em instantes/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ ...ANA, email: 'ana@lima.com', revision: 2 });
    expect(await queue.balance('user-pii-update-queue')).toMatchObject({ done: 1, waiting: 0, deadLettered: 0 });
  });

  it.each([
    ['nome', 'Ana Lima', { name: 'Ana Lima' }],
    ['telefone', '21 91234-5678', { phone: '+5521912345678' }],
    [
      'endereço',
      'Avenida Brasil, 10, Rio de Janeiro - RJ',
      { address: expect.objectContaining({ street: 'Avenida Brasil', number: '10', state: 'RJ' }) },
    ],
  ])('changes the %s', async (field, value, changed) => {
    const { ana, account } = await botThatKnowsAna();
    await ana.plays([['atualizar um dado', /O que mudou/], [field], [value, /Posso confirmar/], ['sim', /Em instantes/]]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ ...ANA, ...changed, revision: 2 });
  });

  it.each([
    ['quero trocar meu e-mail', /Qual é o e-mail novo/],
    ['mudei de telefone', /Qual é o telefone novo/],
    ['meu endereço mudou', /Qual é o endereço novo/],
    ['preciso corrigir o meu nome', /Qual é o nome novo/],
    ['I want to change my phone number', /What is the new phone number/],
    ['quiero cambiar mi dirección', /Cuál es la nueva dirección/],
  ])('goes straight to the datum that was named: %s', async (said, asked) => {
    const { ana } = await botThatKnowsAna();
    await ana.plays([[said, asked]]);
  });

  it('takes a named datum to the account, or lets go of it', async () => {
    const { ana, account } = await botThatKnowsAna();
    await ana.plays([
      ['quero trocar meu e-mail', /e-mail novo/],
      ['ana@lima.com', /Posso confirmar/],
      [{ tap: 'Cancelar' }, /cancelei a atualização/],
      ['quero trocar meu e-mail', /e-mail novo/],
      ['ana@lima.com', /Posso confirmar/],
      [{ tap: 'Corrigir' }, /O que mudou/],
      ['nome', /nome novo/],
      ['Ana Lima', /Posso confirmar/],
      ['sim', /Em instantes/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ ...ANA, name: 'Ana Lima', revision: 2 });
  });

  it('lets the person choose another datum before confirming', async () => {
    const { ana, account } = await botThatKnowsAna();
    await ana.plays([
      ['atualizar um dado', /O que mudou/],
      ['nome', /nome novo/],
      ['Ana Lima', /Ana Lima/],
      [{ tap: 'Corrigir' }, /O que mudou/],
      ['telefone', /telefone novo/],
      ['21 91234-5678', /\+55 21 91234-5678/],
      ['sim', /Em instantes/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ name: ANA.name, phone: '+5521912345678' });
  });

  it('arrives once when the account API comes back', async () => {
    const { bot, ana, account, api } = await botThatKnowsAna();
    await ana.plays([['atualizar um dado'], ['e-mail'], ['ana@lima.com', /Posso confirmar/]]);
    await api.stop();
    await ana.plays([['sim', /Em instantes/]]);
    await bot.advance(5_000);
    await api.start();
    await bot.advance(60_000);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ email: 'ana@lima.com', revision: 2 });
  });

  it('sends somebody without an account to the registration', async () => {
    const { ana } = await startRegistrationBot();
    await ana.plays([['quero atualizar meus dados', /Ainda não encontrei um cadastro/]]);
  });
});

describe('deleting', () => {
  it('deletes after a clear yes', async () => {
    const { ana, account } = await botThatKnowsAna();
    await ana.plays([
      ['apagar meus dados', /Não dá para desfazer/],
      ['sim', /Apaguei/],
      ['oi', /Olá! 👋 Sou/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toBeUndefined();
  });

  it('keeps everything after a no', async () => {
    const { ana, account } = await botThatKnowsAna();
    await ana.plays([
      ['apagar meus dados', /Não dá para desfazer/],
      [{ tap: 'Não, manter' }, /não apaguei nada/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject(ANA);
  });

  it('says so and can try again while the account API is away', async () => {
    const { ana, account, api } = await botThatKnowsAna();
    await ana.plays([['apagar meus dados', /desfazer/]]);
    await api.stop();
    await ana.plays([['sim', /não consegui falar com o nosso cadastro/]]);
    await api.start();
    await ana.plays([
      ['tentar de novo', /Não dá para desfazer/],
      ['sim', /Apaguei/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toBeUndefined();
  });
});
