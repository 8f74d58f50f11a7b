import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { channelId, contactId, conversationId, createPrivacy, createSealer, loadOrCreateKeyFile, publicId } from '@recado/core';
import { createSqliteConsents, createSqliteVault } from '@recado/core/sqlite';
import { describe, expect, it } from 'vitest';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { runRecado } from '../../test-support/recado-process.ts';

const PHONE = '5511987654321';
/** What a bot file begins with that has places of its own. */
const IMPORTS = `
import { createSqliteConsents, createSqliteVault } from '@recado/core/sqlite';
const placesIn = (dataDir: string) => ({
  vault: createSqliteVault({ path: \`\${dataDir}/vault.db\` }),
  consents: createSqliteConsents({ path: \`\${dataDir}/consents.db\` }),
});
`;

async function aFolderWithAna() {
  const folder = createBotFolder();
  const recado = (...words: readonly string[]) => runRecado(words, { cwd: folder.path });
  const talk = (phone: string, ...lines: readonly string[]) =>
    runRecado(['dev', '--json', '--phone', phone, '--name', 'Ana'], { cwd: folder.path, input: `${lines.join('\n')}\n` });
  await talk(PHONE, 'oi', 'quero dizer meu nome', 'xilofone azul');
  return { folder, recado, talk };
}

describe('the rights of a person on the command line', { timeout: 120_000 }, () => {
  it('export everything kept of somebody, to the screen or to a file nobody else may read', async () => {
    const { folder, recado } = await aFolderWithAna();
    using _ = folder;
    const shown = await recado('privacy', 'export', '--phone', '+55 11 98765-4321');
    expect(shown.exitCode).toBe(0);
    const { data, contactIds } = JSON.parse(shown.stdout);
    expect(contactIds).toHaveLength(1);
    expect(data.conversations).toMatchObject([
      { addresses: { phone: PHONE }, displayName: 'Ana', stack: [{ slots: { name: 'xilofone azul' } }] },
    ]);
    expect(shown.stderr).toContain('1 conversations');
    expect((await recado('privacy', 'export', '--contact', contactIds[0], '--out', 'ana.json')).stdout).toBe('');
    expect(readFileSync(join(folder.path, 'ana.json'), 'utf8')).toContain('xilofone azul');
    expect(statSync(join(folder.path, 'ana.json')).mode & 0o077).toBe(0);
  });

  it('erase somebody, leave a receipt, and know nobody afterwards', async () => {
    const { folder, recado, talk } = await aFolderWithAna();
    using _ = folder;
    expect(await recado('privacy', 'erase', '--phone', PHONE)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('--yes') });
    const erased = await recado('privacy', 'erase', '--phone', PHONE, '--yes', '--actor', 'maria');
    expect(erased).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^erase done, .*by maria/) });
    expect(erased.stdout).toMatch(/1 {3}keys/);
    expect(await recado('privacy', 'export', '--phone', PHONE)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Nothing is kept under this address.'),
    });
    const { stdout } = await recado('privacy', 'journal', '--json');
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toMatchObject([
      { right: 'erase', phase: 'begun', actor: 'maria' },
      { right: 'erase', phase: 'done', actor: 'maria', counts: { conversations: expect.any(Number), keys: 1 } },
    ]);
    expect((await recado('privacy', 'journal', '--contact', records[0].contactIds[0])).stdout).toContain('erase done, maria');
    expect((await talk(PHONE, 'oi')).stdout).toContain('Olá!');
    expect((await recado('privacy', 'export', '--phone', PHONE)).stdout).not.toContain('xilofone azul');
  });

  it('reach the vault and the consents that a bot file names', async () => {
    const { folder, recado } = await aFolderWithAna();
    using _ = folder;
    folder.edit(
      (source) =>
        `${IMPORTS}${source.replace('defineBot({', 'defineBot(({ dataDir }) => ({ ...placesIn(dataDir),').replace(/\}\);\s*$/, '}));')}`,
    );
    const contact = JSON.parse((await recado('privacy', 'export', '--phone', PHONE)).stdout).contactIds[0];
    const vault = createSqliteVault({ path: join(folder.path, '.recado', 'bot', 'vault.db') });
    const keyring = loadOrCreateKeyFile(join(folder.path, '.recado', 'recado.key'));
    const privacy = createPrivacy({ sealer: createSealer(keyring), vault });
    await privacy.mask('ana@exemplo.com.br', { conversation: conversationId(channelId('loja'), contactId(contact)) });
    const consents = createSqliteConsents({ path: join(folder.path, '.recado', 'bot', 'consents.db') });
    const [purpose, source, textVersion] = [publicId('news'), publicId('form'), publicId('v1')];
    await consents.record(contactId(contact), { purpose, source, textVersion, isGiven: true, at: 1 });
    const exported = JSON.parse((await recado('privacy', 'export', '--phone', PHONE)).stdout).data;
    expect(exported.consents).toMatchObject([{ purpose: 'news' }]);
    const { stdout } = await recado('privacy', 'erase', '--phone', PHONE, '--yes', '--json');
    expect(JSON.parse(stdout).counts).toMatchObject({ vault: 1, consents: 1 });
    expect(await consents.export(contactId(contact))).toEqual([]);
    await consents.close();
    await vault.close();
  });

  it('retain who has written lately', async () => {
    const { folder, recado } = await aFolderWithAna();
    using _ = folder;
    const receipt = await recado('privacy', 'retain', '--days', '30', '--json');
    expect(JSON.parse(receipt.stdout)).toMatchObject({ right: 'retention', phase: 'done', counts: { people: 0 } });
    expect((await recado('privacy', 'export', '--phone', PHONE)).exitCode).toBe(0);
  });

  it('wrap keys anew after the key of the deployment was changed, and need the old one no more', async () => {
    const { folder, recado } = await aFolderWithAna();
    using _ = folder;
    const old = readFileSync(join(folder.path, '.recado', 'recado.key'), 'utf8').trim();
    const fresh = `k2:${Buffer.from(Array.from({ length: 32 }, (_, at) => at * 3)).toString('base64')}`;
    const under = (RECADO_KEY: string, ...words: readonly string[]) => runRecado(words, { cwd: folder.path, env: { RECADO_KEY } });
    const lookup = `lookup:${old.includes(':') ? old.split(':')[1] : old}`;
    expect((await under(`${fresh},k1:${old},${lookup}`, 'privacy', 'rewrap')).stdout).toBe('1 keys wrapped anew\n');
    const exported = await under(`${fresh},${lookup}`, 'privacy', 'export', '--phone', PHONE);
    expect(exported).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('xilofone azul') });
    expect((await recado('privacy', 'export', '--phone', PHONE)).exitCode).toBe(1);
  });

  it('say what is missing', async () => {
    using folder = createBotFolder();
    const recado = (...words: readonly string[]) => runRecado(words, { cwd: folder.path });
    expect(await recado('privacy', 'export', '--phone', PHONE)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Nobody has talked in ".recado" yet.'),
    });
    const { folder: other, recado: there } = await aFolderWithAna();
    using _ = other;
    expect(await there('privacy', 'erase', '--yes')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Nobody is named.') });
    for (const option of ['--actor', '--contact']) {
      const refused = await there('privacy', 'erase', '--yes', option, 'Maria Souza');
      expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('An id is one word') });
    }
  });
});
