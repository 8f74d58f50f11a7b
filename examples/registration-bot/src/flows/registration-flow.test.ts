import { textOf } from '@recado/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll } from '../testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID } from '../testing/sample.ts';
import { startRegistrationBot } from '../testing/start-registration-bot.ts';

afterEach(closeAll);

const ADDRESS = ANA.address.text;

describe('registration', () => {
  it('greets a stranger and offers to register', async () => {
    const { ana } = await startRegistrationBot();
    await ana.plays([['oi', /Olá!/, /Como posso ajudar/]]);
    expect(ana.choices.map(({ title }) => title)).toEqual(['Fazer cadastro', 'Tirar dúvidas', 'Falar com uma pessoa']);
  });

  it('registers, asking again for what it could not read', async () => {
    const { ana, account } = await startRegistrationBot();
    await ana.plays([
      ['oi', /Olá!/],
      ['quero me cadastrar', /LGPD/, /nome completo/],
      ['Ana', /sobrenome/],
      ['Ana Souza', /telefone/],
      ['98765-4321', /DDD/],
      ['11 98765-4321', /e-mail/],
      ['ana.souza exemplo.com.br', /@/],
      ['ana.souza@exemplo.com.br', /endereço/],
      ['Rua das Flores', /número/],
      [ADDRESS, /Ana Souza[\s\S]*\+55 11 98765-4321[\s\S]*ana\.souza@exemplo\.com\.br[\s\S]*Rua das Flores, 123/],
      ['sim', /Pronto, Ana!/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ ...ANA, revision: 1 });
  });

  it('names its steps as the system does', async () => {
    const { ana } = await startRegistrationBot();
    const steps: (string | undefined)[] = [];
    for (const said of ['quero me cadastrar', 'Ana Souza', '11 98765-4321', 'ana.souza@exemplo.com.br']) {
      await ana.says(said);
      steps.push((await ana.snapshot())?.stack.at(-1)?.stepId);
    }
    expect(steps).toEqual(['CollectingName', 'CollectingPhone', 'CollectingEmail', 'CollectingAddress']);
  });

  it('takes the number of the WhatsApp itself', async () => {
    const { ana, account } = await startRegistrationBot();
    await ana.plays([
      ['quero me cadastrar', /nome/],
      ['Ana Souza', /telefone/],
      ['este', /e-mail/],
      ['ana.souza@exemplo.com.br', /endereço/],
      [ADDRESS, /\+55 11 98765-4321/],
      [{ tap: 'Sim' }, /Pronto/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ phone: ANA.phone });
  });

  it('asks for the number of somebody whose number WhatsApp hides', async () => {
    const { bot, account } = await startRegistrationBot();
    const hidden = bot.user({ bsuid: 'BR.1502576394650001' });
    await hidden.plays([
      ['quero me cadastrar', /nome/],
      ['Ana Souza', /telefone/],
      ['este', /não me mostra/, /telefone/],
      ['11 98765-4321', /e-mail/],
      ['ana.souza@exemplo.com.br', /endereço/],
      [ADDRESS, /Confira/],
      ['sim', /Pronto/],
    ]);
    expect(await account('BR.1502576394650001')).toMatchObject({ name: ANA.name, phone: ANA.phone });
  });

  it('corrects one datum and asks for nothing else again', async () => {
    const { ana, account } = await startRegistrationBot();
    await ana.plays([
      ['quero me cadastrar'],
      ['Ana Souza'],
      ['11 98765-4321'],
      ['ana@errado.com'],
      [ADDRESS, /ana@errado\.com/],
      [{ tap: 'Corrigir' }, /O que você quer corrigir/],
      ['e-mail', /Qual é o seu e-mail/],
      ['ana.souza@exemplo.com.br', /Confira[\s\S]*ana\.souza@exemplo\.com\.br/],
      ['sim', /Pronto/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject(ANA);
  });

  it('keeps nothing of a registration that is cancelled', async () => {
    const { ana, account } = await startRegistrationBot();
    await ana.plays([
      ['quero me cadastrar', /nome/],
      ['Ana Souza', /telefone/],
      ['cancelar', /cancelei o cadastro/],
      ['oi', /Olá!/, /Como posso ajudar/],
    ]);
    expect(await account(ANA_WHATSAPP_ID)).toBeUndefined();
    expect((await ana.snapshot())?.stack.map(({ flowId }) => flowId)).toEqual(['welcome']);
  });

  it('begins again on demand', async () => {
    const { ana } = await startRegistrationBot();
    await ana.plays([
      ['quero me cadastrar', /nome/],
      ['Bia Lima', /telefone/],
      ['recomeçar', /Vamos recomeçar/, /nome completo/],
      ['Ana Souza', /telefone/],
    ]);
  });

  it('goes on in mid-question after a restart', async () => {
    const { bot, ana } = await startRegistrationBot();
    await ana.plays([['quero me cadastrar'], ['Ana Souza', /telefone/]]);
    await bot.restart();
    await ana.plays([['11 98765-4321', /e-mail/]]);
  });

  it('tells somebody registered that they are, and offers to update', async () => {
    const { ana, accounts } = await startRegistrationBot();
    await accounts.save(ANA_WHATSAPP_ID, ANA, { key: 'before' });
    await ana.plays([
      ['quero me cadastrar', /Ana, você já tem cadastro/],
      ['sim', /O que mudou/],
      ['cancelar', /cancelei a atualização/],
    ]);
  });

  it('deals with another wish in between, then goes on with the question', async () => {
    const { ana } = await startRegistrationBot();
    await ana.plays([
      ['quero me cadastrar', /nome completo/],
      ['Ana Souza', /telefone/],
      ['ajuda', /Nada é guardado antes de você confirmar/, /telefone/],
      ['meus dados', /Ainda não encontrei/, /Voltando para o cadastro/, /telefone/],
      ['é seguro?', /Sobre o que é a sua dúvida/],
      ['segurança', /cifrados/, /Sobre o que/],
      ['só isso', /Estou por aqui/, /Voltando para o cadastro/, /telefone/],
      ['este', /e-mail/],
    ]);
    expect((await ana.snapshot())?.stack).toHaveLength(1);
  });

  it('asks in writing again when an audio comes where a datum was asked', async () => {
    const { ana } = await startRegistrationBot();
    await ana.plays([['quero me cadastrar'], ['Ana Souza', /telefone/]]);
    expect((await ana.sends({ type: 'audio', media: { mediaId: 'media.1', mimeType: 'audio/ogg' }, isVoice: true })).map(textOf)).toEqual([
      expect.stringMatching(/por escrito/),
    ]);
    await ana.plays([['este', /e-mail/]]);
  });

  it('keeps the answers while the account API is away, and saves them once it is back', async () => {
    const { ana, account, api } = await startRegistrationBot();
    await ana.plays([['quero me cadastrar'], ['Ana Souza'], ['este'], ['ana.souza@exemplo.com.br'], [ADDRESS, /Confira/]]);
    await api.stop();
    await ana.plays([
      ['sim', /não consegui guardar/],
      [{ tap: 'Tentar de novo' }, /não consegui guardar/],
    ]);
    await api.start();
    await ana.plays([['tentar de novo', /Pronto, Ana!/]]);
    expect(await account(ANA_WHATSAPP_ID)).toMatchObject({ ...ANA, revision: 1 });
  });

  it('does not begin what it could not look up, and keeps the conversation', async () => {
    const { ana, api } = await startRegistrationBot();
    await api.stop();
    await ana.plays([
      ['oi', /Olá!/, /Como posso ajudar/],
      ['quero me cadastrar', /não consegui falar com o nosso cadastro/],
    ]);
    await api.start();
    await ana.plays([[{ tap: 'Tentar de novo' }, /LGPD/, /nome completo/]]);
  });
});
