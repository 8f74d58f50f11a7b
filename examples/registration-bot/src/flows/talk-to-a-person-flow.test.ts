import { textOf } from '@recado/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll } from '../testing/closing.ts';
import { startRegistrationBot } from '../testing/start-registration-bot.ts';
import { HANDOFF_TIMEOUT_MS } from './talk-to-a-person-flow.ts';

afterEach(closeAll);

/** In the middle of the registration, somebody asked for a person. */
async function anaWaits() {
  const running = await startRegistrationBot();
  await running.ana.plays([
    ['quero me cadastrar', /nome/],
    ['Ana Souza', /telefone/],
    ['quero falar com uma pessoa', /Vou chamar uma pessoa/],
  ]);
  return running;
}

const BACK = [/assistente de novo/, /Voltando para o cadastro/, /telefone/].map((text) => expect.stringMatching(text));

describe('talking to a person', () => {
  it('keeps the bot silent while the person has the conversation', async () => {
    const { ana } = await anaWaits();
    expect(await ana.says('alguém aí?')).toEqual([]);
    expect((await ana.agentSays('Oi, aqui é a Carla!')).map(textOf)).toEqual(['Oi, aqui é a Carla!']);
    expect(await ana.says('quero me cadastrar')).toEqual([]);
  });

  it('comes back to the open question when the person releases it', async () => {
    const { ana } = await anaWaits();
    await ana.agentSays('Resolvido!');
    expect((await ana.agentReleases()).map(textOf)).toEqual(BACK);
    await ana.plays([['este', /e-mail/]]);
  });

  it('comes back on "voltar"', async () => {
    const { ana } = await anaWaits();
    expect((await ana.says('voltar')).map(textOf)).toEqual(BACK);
  });

  it('comes back after a silence', async () => {
    const { bot, ana } = await anaWaits();
    await bot.advance(HANDOFF_TIMEOUT_MS - 1);
    expect(ana.hears()).toEqual([]);
    await bot.advance(1);
    expect(ana.hears().map(textOf)).toEqual(BACK);
  });

  it('waits anew after each word of the person', async () => {
    const { bot, ana } = await anaWaits();
    await bot.advance(HANDOFF_TIMEOUT_MS - 1);
    await ana.agentSays('Um minuto, estou vendo.');
    await bot.advance(HANDOFF_TIMEOUT_MS - 1);
    expect(ana.hears()).toEqual([]);
    await bot.advance(1);
    expect(ana.hears().map(textOf)).toEqual(BACK);
  });

  it('does not come back to a menu that was answered by asking for a person', async () => {
    const { ana } = await startRegistrationBot();
    await ana.plays([
      ['oi', /Como posso ajudar/],
      ['preciso de um atendente', /Vou chamar uma pessoa/],
    ]);
    expect((await ana.says('voltar')).map(textOf)).toEqual([expect.stringMatching(/assistente de novo/)]);
  });

  it('survives a restart', async () => {
    const { bot, ana } = await anaWaits();
    await bot.restart();
    expect(await ana.says('alguém aí?')).toEqual([]);
    expect((await ana.says('voltar')).map(textOf)).toEqual(BACK);
  });
});
