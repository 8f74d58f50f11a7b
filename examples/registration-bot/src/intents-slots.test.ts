import { afterEach, describe, expect, it } from 'vitest';
import { closeAll } from './testing/closing.ts';
import { startRegistrationBot } from './testing/start-registration-bot.ts';

afterEach(closeAll);

describe('a wish that says more', () => {
  it('is not asked again for what it said', async () => {
    const { ana } = await startRegistrationBot();
    await ana.says('oi, quero me cadastrar, meu nome é Ana Souza e meu e-mail é ana.souza@exemplo.com.br');
    await ana.plays([
      ['este', /endereço/],
      ['Rua das Flores, 123, Centro, São Paulo - SP', /Ana Souza[\s\S]*ana\.souza@exemplo\.com\.br[\s\S]*Está tudo certo\?/],
    ]);
  });

  it('is asked about when it may be one of two', async () => {
    const { ana, bot } = await startRegistrationBot();
    await ana.says('oi');
    expect(bot.notUnderstood).toEqual([]);
    await ana.says('o boleto da academia venceu');
    expect(bot.notUnderstood.map(({ text }) => String(text))).toEqual(['o boleto da academia venceu']);
  });
});
