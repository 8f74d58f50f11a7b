import { describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { FlowStructureChangedError } from '../../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../../errors/flow-version-missing-error.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { textOf } from '../../testing/test-user.ts';
import { type FlowOptions, flow } from '../build/flow-builder.ts';

const v1 = flow('form', { version: 1, title: { pt: 'a ficha' } })
  .ask('name', freeText(), { pt: 'Nome?' })
  .ask('city', freeText(), { pt: 'Cidade?' })
  .say('done', { pt: 'Feito na versão 1: {name}, {city}.' })
  .end();

const v2 = (onUpgrade: NonNullable<FlowOptions['onUpgrade']>) =>
  flow('form', { version: 2, title: { pt: 'a ficha' }, onUpgrade })
    .ask('fullName', freeText(), { pt: 'Nome completo?' })
    .ask('town', freeText(), { pt: 'Em que cidade?' })
    .say('done', { pt: 'Feito na versão 2: {fullName}, {town}.' })
    .end();

async function halfway() {
  const bot = await createTestBot({ flows: [v1], entry: 'form' });
  const user = bot.user();
  await user.plays([
    ['oi', 'Nome?'],
    ['Ana', 'Cidade?'],
  ]);
  return { bot, user };
}

describe('a new version of a flow', () => {
  it('finishes talks in progress on the old version registered beside it', async () => {
    const { bot, user } = await halfway();
    await bot.restart({ flows: [v2('finish'), v1], entry: 'form' });
    await user.plays([
      ['Recife', 'Feito na versão 1: Ana, Recife.'],
      ['oi', 'Nome completo?'],
    ]);
  });

  it('refuses to start without the old version, naming it and how many stand in it', async () => {
    const { bot } = await halfway();
    await expect(bot.restart({ flows: [v2('finish')], entry: 'form' })).rejects.toThrow(FlowVersionMissingError);
    await expect(bot.start()).rejects.toThrow('form@1 (1)');
  });

  it('carries talks over by a migration', async () => {
    const { bot, user } = await halfway();
    await bot.restart({ flows: [v2(({ slots }) => ({ stepId: 'town', slots: { fullName: slots.name } }))], entry: 'form' });
    await user.plays([['Recife', 'Feito na versão 2: Ana, Recife.']]);
  });

  it('restarts with an apology, never in silence', async () => {
    const { bot, user } = await halfway();
    await bot.restart({ flows: [v2('restart')], entry: 'form' });
    expect((await user.says('Recife')).map(textOf)).toEqual([
      'Desculpe, mudamos a ficha enquanto conversávamos e precisamos recomeçar.',
      'Nome completo?',
    ]);
  });

  it('refuses a changed structure under the same version, and in development goes on by step id', async () => {
    const { bot, user } = await halfway();
    const changed = flow('form', { version: 1 })
      .ask('name', freeText(), { pt: 'Nome?' })
      .ask('city', freeText(), { pt: 'Cidade?' })
      .ask('state', freeText(), { pt: 'Estado?' })
      .end();
    await expect(bot.restart({ flows: [changed], entry: 'form' })).rejects.toThrow(FlowStructureChangedError);
    await bot.restart({ flows: [changed], entry: 'form', structureChange: 'migrate' });
    await user.plays([['Recife', 'Estado?']]);
  });

  it('takes reworded texts as no change', async () => {
    const { bot, user } = await halfway();
    const reworded = flow('form', { version: 1 })
      .ask('name', freeText(), { pt: 'Como você se chama?' })
      .ask('city', freeText(), { pt: 'De onde você é?' })
      .say('done', { pt: 'Obrigado, {name} de {city}.' })
      .end();
    await bot.restart({ flows: [reworded], entry: 'form' });
    await user.plays([['Recife', 'Obrigado, Ana de Recife.']]);
  });
});
