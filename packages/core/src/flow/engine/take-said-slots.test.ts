import { describe, expect, it } from 'vitest';
import { email } from '../../answers/email.ts';
import { fullName } from '../../answers/full-name.ts';
import { phone } from '../../answers/phone.ts';
import { type IntentRouter, NOTHING_UNDERSTOOD } from '../../ports/intent-router/intent-router.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';

const card = flow('card', { version: 1 })
  .declare({ role: email() })
  .slots({
    name: ask(fullName(), { pt: 'Nome?' }, { label: { pt: 'nome' } }),
    email: ask(email(), { pt: 'E-mail?' }, { label: { pt: 'e-mail' } }),
    phone: ask(phone('BR'), { pt: 'Telefone?' }),
  })
  .confirm({ pt: '{name}, {email}, {phone}?' })
  .complete(({ reply }) => reply({ pt: 'Pronto.' }));

/** A router that finds words for slots where no answer is found, as a model does in free text. */
let found: Record<string, unknown> = {};
const router: IntentRouter = {
  specVersion: 1,
  route: async ({ utterance }) => ({ ...NOTHING_UNDERSTOOD, slots: utterance === RAMBLING ? found : {} }),
};
const RAMBLING = 'pois então, deixa eu ver';

async function aTalk() {
  const bot = await createTestBot({ flows: [card], entry: card, router });
  const ana = bot.user();
  await ana.plays([
    ['oi', 'Nome?'],
    ['Ana Souza', 'E-mail?'],
  ]);
  return { bot, ana, slots: async () => (await ana.snapshot())?.stack[0]?.slots };
}

describe('slots said without an intent', () => {
  it('correct an earlier answer, and the open question is asked again', async () => {
    const { bot, ana, slots } = await aTalk();
    found = { name: 'Ana Maria Souza' };
    await ana.plays([[RAMBLING, 'Anotei: nome.', 'E-mail?']]);
    expect(await slots()).toEqual({ name: 'Ana Maria Souza' });
    await bot.stop();
  });

  it('answer the open question and a later one, which is not asked any more', async () => {
    const { bot, ana, slots } = await aTalk();
    found = { email: 'ana@exemplo.com.br', phone: '11 98765-4321' };
    await ana.plays([[RAMBLING, 'Anotei: e-mail e phone.', /Ana Souza, ana@exemplo/]]);
    expect(await slots()).toMatchObject({ email: 'ana@exemplo.com.br', phone: '+5511987654321' });
    await bot.stop();
  });

  it('correct an answer at the confirmation, which is shown again', async () => {
    const { bot, ana } = await aTalk();
    found = { email: 'bia@exemplo.com.br' };
    await ana.plays([
      ['ana@exemplo.com.br', 'Telefone?'],
      ['11 98765-4321', /Ana Souza, ana@exemplo\.com\.br/],
      [RAMBLING, 'Anotei: e-mail.', /Ana Souza, bia@exemplo\.com\.br/],
      ['sim', 'Pronto.'],
    ]);
    await bot.stop();
  });

  it.each([
    ['words that are no valid answer', { email: 'nenhum' }],
    ['a slot the flow asks nobody for', { role: 'root@exemplo.com.br' }],
    ['a slot the flow does not have', JSON.parse('{"isAdmin":"sim","__proto__":"x","constructor":"y"}')],
    ['what is no text', { email: { $ne: null } }],
  ])('are not taken: %s', async (_, said) => {
    const { bot, ana, slots } = await aTalk();
    found = said;
    await ana.plays([[RAMBLING, /@|e-mail/i]]);
    expect(await slots()).toEqual({ name: 'Ana Souza' });
    await bot.stop();
  });
});
