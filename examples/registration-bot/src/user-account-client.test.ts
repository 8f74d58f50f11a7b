import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, closeLater } from './testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID } from './testing/sample.ts';
import { createUserAccountClient } from './user-account-client.ts';

afterEach(closeAll);

async function clientOf(listener: RequestListener, timeoutMs = 3_000) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeLater(() => {
    server.close();
    server.closeAllConnections();
  });
  return createUserAccountClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutMs });
}

describe('the client of the user account API', () => {
  it('sends the key of a write', async () => {
    const keys: unknown[] = [];
    const client = await clientOf((request, response) => {
      keys.push(request.headers['idempotency-key']);
      response.writeHead(204).end();
    });
    await client.save(ANA_WHATSAPP_ID, ANA, { key: 'turn.1' });
    expect(await client.update(ANA_WHATSAPP_ID, { name: 'Ana Lima' }, { key: 'job.1' })).toBe('changed');
    expect(await client.delete(ANA_WHATSAPP_ID, { key: 'turn.2' })).toBe('deleted');
    expect(keys).toEqual(['turn.1', 'job.1', 'turn.2']);
  });

  it('tells who has no account from who could not be looked up', async () => {
    const missing = await clientOf((_, response) => response.writeHead(404).end());
    expect(await missing.find(ANA_WHATSAPP_ID)).toBeUndefined();
    expect(await missing.update(ANA_WHATSAPP_ID, { name: 'Ana Lima' }, { key: 'k' })).toBe('absent');
    const broken = await clientOf((_, response) => response.writeHead(500).end());
    await expect(broken.find(ANA_WHATSAPP_ID)).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 500, retry: { action: 'later' } });
  });

  it.each([
    [400, 'REFUSED', 'never'],
    [409, 'REFUSED', 'never'],
    [429, 'UNAVAILABLE', 'later'],
    [503, 'UNAVAILABLE', 'later'],
  ])('takes a %i as %s: try again %s', async (status, code, action) => {
    const client = await clientOf((_, response) => response.writeHead(status).end());
    await expect(client.save(ANA_WHATSAPP_ID, ANA, { key: 'k' })).rejects.toMatchObject({ code, retry: { action } });
  });

  it('gives up on a service that does not answer', async () => {
    const client = await clientOf(() => {}, 50);
    await expect(client.find(ANA_WHATSAPP_ID)).rejects.toMatchObject({ code: 'UNAVAILABLE', status: undefined });
  });

  it('stops when the caller does', async () => {
    const client = await clientOf(() => {});
    await expect(client.find(ANA_WHATSAPP_ID, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('takes an answer that is no account as a broken service', async () => {
    const client = await clientOf((_, response) => response.writeHead(200).end('{"name":"Ana"}'));
    await expect(client.find(ANA_WHATSAPP_ID)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('says nothing of the person in its errors', async () => {
    const client = await clientOf((_, response) => response.writeHead(400).end(JSON.stringify(ANA)));
    const error = await client.save(ANA_WHATSAPP_ID, ANA, { key: 'k' }).catch((thrown: Error) => thrown);
    expect(String(error)).toBe('UserAccountError: The user account API refused POST (400).');
  });

  it('leaves an API that fails alone for a moment, and not one that refuses', async () => {
    let calls = 0;
    let status = 422;
    const client = await clientOf((_, response) => {
      calls += 1;
      response.writeHead(status).end();
    });
    for (let n = 0; n < 8; n += 1) await expect(client.save(ANA_WHATSAPP_ID, ANA, { key: 'k' })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(calls).toBe(8);
    status = 503;
    for (let n = 0; n < 8; n += 1)
      await expect(client.save(ANA_WHATSAPP_ID, ANA, { key: 'k' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(calls).toBe(8 + 5);
  });
});
