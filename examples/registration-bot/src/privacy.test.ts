import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createSqliteArchiveStore } from './services/message-archive/sqlite-archive-store.ts';
import { closeAll } from './testing/closing.ts';
import { ANA, RAW_VALUES } from './testing/sample.ts';
import { startRegistrationBot } from './testing/start-registration-bot.ts';
import { filesHolding } from './testing/temporary-folder.ts';

afterEach(closeAll);

describe('personal data at rest', () => {
  it('leaves no raw value of the person in any file, while running and after', async () => {
    const { bot, ana, folder } = await startRegistrationBot({ isDurable: true });
    await ana.plays([
      ['oi', /Olá!/],
      ['quero me cadastrar'],
      ['Ana Souza', /telefone/],
      ['98765-4321', /DDD/],
      ['11 98765-4321', /e-mail/],
      ['ana.souza@exemplo.com.br', /endereço/],
      [ANA.address.text, /Confira/],
    ]);
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
    await ana.plays([
      ['sim', /Pronto/],
      ['meus dados', /Ana S\./],
      ['atualizar um dado'],
      ['e-mail'],
      ['ana.souza@exemplo.com.br', /Posso confirmar/],
      ['sim', /Em instantes/],
    ]);
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
    await bot.stop();
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
  });

  it('archives every incoming message once, masked, under one pseudonym', async () => {
    const { bot, ana, folder } = await startRegistrationBot({ isDurable: true });
    await ana.plays([['quero me cadastrar'], ['Ana Souza'], ['11 98765-4321'], ['ana.souza@exemplo.com.br']]);
    await bot.stop();
    const archive = createSqliteArchiveStore({ path: join(folder, 'archive.db') });
    const messages = await archive.list();
    await archive.close();
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'quero me cadastrar'],
      ['text', expect.stringMatching(/^<(NAME|KNOWN)>$/)],
      ['text', expect.stringMatching(/^<(PHONE|KNOWN)>$/)],
      ['text', expect.stringMatching(/^<(EMAIL|KNOWN)>$/)],
    ]);
    expect(new Set(messages.map(({ contact }) => contact)).size).toBe(1);
    expect(messages[0]?.contact).toMatch(/^contact_[a-z]{32}$/);
  });
});
