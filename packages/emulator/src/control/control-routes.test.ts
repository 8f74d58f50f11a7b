import { expect, it } from 'vitest';
import { aText, postMessage } from '../test-support/graph-call.ts';
import { ANA, startScene } from '../test-support/start-emulator.ts';

it('lets a test in any language play the person', async () => {
  await using scene = await startScene();
  const { emulator, bot } = scene;
  const call = async (method: string, path: string, body?: object) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${emulator.baseUrl}/_emulator${path}`, { method, ...init });
    return {
      httpStatus: response.status,
      body: response.status === 204 ? undefined : ((await response.json()) as Record<string, unknown>),
    };
  };

  expect(await call('POST', '/users', { phone: ANA, name: 'Ana' })).toMatchObject({ httpStatus: 201, body: { key: ANA, name: 'Ana' } });
  const said = await call('POST', `/users/${ANA}/messages`, { text: 'oi' });
  expect(said).toEqual({ httpStatus: 201, body: { id: expect.stringMatching(/^wamid\./) } });
  await call('POST', `/users/${ANA}/messages`, { type: 'location', location: { latitude: 0, longitude: 0 } });
  await call('POST', '/users/BR.1502576394650004/messages', { text: 'sem número' });
  expect((await bot.until(3)).map((webhook) => webhook.message?.type).toSorted()).toEqual(['location', 'text', 'text']);

  await postMessage(emulator, aText(ANA, 'olá'));
  expect((await call('GET', `/users/${ANA}/messages`)).body).toMatchObject({ messages: [{ type: 'text', text: 'olá' }] });
  expect((await call('GET', `/users/${ANA}/history`)).body).toMatchObject({ history: [{}, {}, { direction: 'outbound' }] });
  expect((await call('GET', '/users')).body).toMatchObject({ users: [{ key: ANA }, { key: 'BR.1502576394650004' }] });
  await emulator.settled();
  expect((await call('GET', '/pending')).body).toEqual({ webhooks: 0, messages: 0, statuses: 0 });

  const faults = { failWith: { code: 131000, afterAccept: false, next: 2 }, offline: true };
  expect((await call('POST', '/faults', faults)).body).toEqual(faults);
  expect((await call('GET', '/faults')).body).toEqual(faults);
  expect((await call('DELETE', '/faults')).httpStatus).toBe(204);
  expect(emulator.faults.current()).toEqual({});
});

it('explains what it cannot read', async () => {
  await using scene = await startScene();
  const post = (path: string, body: string, type = 'application/json') =>
    fetch(`${scene.emulator.baseUrl}/_emulator${path}`, { method: 'POST', body, headers: { 'content-type': type } });
  const wrong = await post(`/users/${ANA}/messages`, '{"txt":"oi"}');
  expect([wrong.status, await wrong.json()]).toMatchObject([
    400,
    { error: { code: 'EMULATOR_MESSAGE_INVALID', hint: expect.any(String) } },
  ]);
  expect((await post('/faults', '{"typo":1}')).status).toBe(400);
  expect((await post('/users/Ana/messages', '{"text":"oi"}')).status).toBe(400);
  expect((await post(`/users/${ANA}/messages`, '{"text":"oi"}', 'text/plain')).status).toBe(415);
});
