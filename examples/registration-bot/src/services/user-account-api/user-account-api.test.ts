import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryKeyStore, StoreUnavailableError } from '@recado/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeAll, closeLater } from '../../testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID, RAW_VALUES, TEST_KEYRING } from '../../testing/sample.ts';
import { filesHolding, temporaryFolder } from '../../testing/temporary-folder.ts';
import { createSqliteAccountStore } from './sqlite-account-store.ts';
import { createUserAccountApi } from './user-account-api.ts';

afterEach(closeAll);

const ANA_ACCOUNT = { whatsappId: ANA_WHATSAPP_ID, ...ANA };

async function startedApi(folder = temporaryFolder(), keys = createMemoryKeyStore()) {
  const api = createUserAccountApi({
    openStore: () => createSqliteAccountStore({ path: join(folder, 'accounts.db'), keyring: TEST_KEYRING, keys, now: () => 1_000 }),
  });
  await api.start();
  closeLater(() => api.stop());
  const call = (method: string, path: string, body?: unknown, key?: string) =>
    fetch(api.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { api, call, folder, keys };
}

describe('user account API', () => {
  it('answers 404 for somebody unknown, and the account after it was made', async () => {
    const { call } = await startedApi();
    expect((await call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
    expect((await call('POST', '/api/user', ANA_ACCOUNT)).status).toBe(201);
    expect(await (await call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).json()).toEqual({
      ...ANA_ACCOUNT,
      createdAt: 1_000,
      updatedAt: 1_000,
      revision: 1,
    });
  });

  it('keeps one account per WhatsApp id', async () => {
    const { call } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT);
    const again = await call('POST', '/api/user', { ...ANA_ACCOUNT, name: 'Ana Lima' });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ name: 'Ana Lima', revision: 2 });
  });

  it('changes only the data it is given', async () => {
    const { call } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT);
    const changed = await call('PUT', '/api/user/update', { whatsappId: ANA_WHATSAPP_ID, changes: { email: 'ana@lima.com' } });
    expect(await changed.json()).toMatchObject({ ...ANA_ACCOUNT, email: 'ana@lima.com', revision: 2 });
  });

  it('answers 404 to a change or deletion of nobody', async () => {
    const { call } = await startedApi();
    expect((await call('PUT', '/api/user/update', { whatsappId: ANA_WHATSAPP_ID, changes: { name: 'Ana Lima' } })).status).toBe(404);
    expect((await call('DELETE', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
  });

  it('serves the same under /api/users', async () => {
    const { call } = await startedApi();
    await call('POST', '/api/users', ANA_ACCOUNT);
    expect((await call('GET', `/api/users/${ANA_WHATSAPP_ID}`)).status).toBe(200);
    expect((await call('PUT', '/api/users/update', { whatsappId: ANA_WHATSAPP_ID, changes: { name: 'Ana Lima' } })).status).toBe(200);
    expect((await call('DELETE', `/api/users/${ANA_WHATSAPP_ID}`)).status).toBe(204);
    expect((await call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
  });

  it('names the wrong fields of a bad request and none of their values', async () => {
    const { call } = await startedApi();
    const refused = await call('POST', '/api/user', {
      ...ANA_ACCOUNT,
      email: 'not an e-mail of ana',
      phone: '987654321',
      address: { ...ANA.address, state: 'sampa' },
    });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error: 'invalid_request', fields: ['phone', 'email', 'address.state'] });
    const surplus = await call('POST', '/api/user', { ...ANA_ACCOUNT, 'ana@lima.com': true });
    expect(await surplus.json()).toEqual({ error: 'invalid_request', fields: ['body'] });
    const empty = await call('PUT', '/api/user/update', { whatsappId: ANA_WHATSAPP_ID, changes: {} });
    expect(await empty.json()).toEqual({ error: 'invalid_request', fields: ['changes'] });
  });

  it('repeats nothing of what it cannot read or does not know', async () => {
    const { call } = await startedApi();
    const unreadable = await call('POST', '/api/user', '{"name": "Ana Souza"');
    expect([unreadable.status, await unreadable.json()]).toEqual([400, { error: 'invalid_request', fields: ['body'] }]);
    const unknown = await call('GET', `/api/people/${ANA_WHATSAPP_ID}`);
    expect([unknown.status, await unknown.json()]).toEqual([404, { error: 'not_found' }]);
  });

  it('applies a write once per idempotency key, also after a restart', async () => {
    const { call, api, folder, keys } = await startedApi();
    const change = { whatsappId: ANA_WHATSAPP_ID, changes: { email: 'ana@lima.com' } };
    await call('POST', '/api/user', ANA_ACCOUNT, 'key-1');
    await call('PUT', '/api/user/update', change, 'key-2');
    expect((await call('PUT', '/api/user/update', change, 'key-2')).status).toBe(200);
    await api.stop();
    const again = await startedApi(folder, keys);
    expect(await (await again.call('PUT', '/api/user/update', change, 'key-2')).json()).toMatchObject({ revision: 2 });
  });

  it('refuses a key that belongs to another request', async () => {
    const { call } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT, 'key-1');
    expect((await call('POST', '/api/user', { ...ANA_ACCOUNT, name: 'Ana Lima' }, 'key-1')).status).toBe(409);
  });

  it('does not bring a deleted person back when an old request is repeated', async () => {
    const { call } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT, 'key-1');
    await call('DELETE', `/api/user/${ANA_WHATSAPP_ID}`, undefined, 'key-2');
    expect((await call('POST', '/api/user', ANA_ACCOUNT, 'key-1')).status).toBe(204);
    expect((await call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
  });

  it('seals each account under a key of its own, which goes with it: no copy made before opens after', async () => {
    const { call, api, folder, keys } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT);
    const [key] = await keys.list(undefined, 10);
    await call('PUT', '/api/user/update', { whatsappId: ANA_WHATSAPP_ID, changes: { email: 'ana@lima.com' } });
    expect(await keys.list(undefined, 10)).toEqual([key]);
    const backup = temporaryFolder();
    await api.stop();
    cpSync(folder, backup, { recursive: true });
    const again = await startedApi(folder, keys);
    expect((await again.call('DELETE', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(204);
    expect(await keys.list(undefined, 10)).toEqual([]);
    const restored = await startedApi(backup, keys);
    expect((await restored.call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
    expect((await restored.call('POST', '/api/user', ANA_ACCOUNT)).status).toBe(201);
    expect(await (await restored.call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).json()).toMatchObject({ ...ANA_ACCOUNT, revision: 1 });
  });

  it('destroys the key of an account whose deletion was cut short, at the next change', async () => {
    const { call, api, folder, keys } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT);
    const destroy = vi.spyOn(keys, 'destroy').mockRejectedValueOnce(new StoreUnavailableError('it is away'));
    expect((await call('DELETE', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(500);
    expect((await call('GET', `/api/user/${ANA_WHATSAPP_ID}`)).status).toBe(404);
    expect(await keys.list(undefined, 10)).toHaveLength(1);
    await api.stop();
    const again = await startedApi(folder, keys);
    await again.call('PUT', '/api/user/update', { whatsappId: '5521999990000', changes: { name: 'Rui Lima' } });
    expect(await keys.list(undefined, 10)).toEqual([]);
    expect(destroy).toHaveBeenCalledTimes(2);
  });

  it('tells its health', async () => {
    const { call } = await startedApi();
    expect(await (await call('GET', '/health')).json()).toEqual({ status: 'ok', service: 'user-account-api' });
  });

  it('writes no personal value into its files', async () => {
    const { call, api, folder } = await startedApi();
    await call('POST', '/api/user', ANA_ACCOUNT, 'key-1');
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
    await api.stop();
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
  });
});
