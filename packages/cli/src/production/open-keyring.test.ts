import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeyring } from './open-keyring.ts';

describe('the keys of a deployment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recado-keyring-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (env: { readonly [name: string]: string }) => openKeyring({ NODE_ENV: 'production', ...env }, join(folder, 'recado.key'));
  const provider = (source: string) => {
    const path = join(folder, 'keys.mjs');
    writeFileSync(path, source);
    return { RECADO_KEY_PROVIDER: path };
  };

  it('come from a provider, in production too', async () => {
    const secret = JSON.stringify([...randomBytes(32)]);
    const env = provider(
      `export default { keyring: async () => ({ current: { id: 'kms', secret: new Uint8Array(${secret}) }, previous: [] }) };`,
    );
    expect((await open(env)).current.id).toBe('kms');
  });

  it.each([
    ['gives none', 'export default { keyring: async () => undefined };', 'KEY_MISSING'],
    [
      'gives a short one',
      "export default { keyring: () => ({ current: { id: 'a', secret: new Uint8Array(9) }, previous: [] }) };",
      'KEY_MISSING',
    ],
    ['is away', "export default { keyring: () => { throw new Error('away'); } };", 'KEY_MISSING'],
    ['is none', 'export default 7;', 'CONFIGURATION_INVALID'],
    ['is no module', 'export default {', 'CONFIGURATION_INVALID'],
  ])('stop the start when the provider %s', async (_, source, code) => {
    await expect(open(provider(source))).rejects.toMatchObject({ code });
  });

  it('come from a file that is named, in production too, and from no other', async () => {
    const path = join(folder, 'secret');
    await expect(open({})).rejects.toMatchObject({ code: 'KEY_MISSING' });
    await expect(open({ RECADO_KEY_FILE: path })).rejects.toMatchObject({ code: 'KEY_MISSING' });
    writeFileSync(path, `file:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    expect((await open({ RECADO_KEY_FILE: path })).current.id).toBe('file');
    writeFileSync(path, 'file:c2hvcnQ=');
    await expect(open({ RECADO_KEY_FILE: path })).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });
});
