import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EmulatedUser } from '../core/emulated-user.ts';
import type { Emulator } from '../emulator.ts';
import { EmulatorError } from '../errors/emulator-error.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import { type JsonObject, parseJsonObject } from '../message/json.ts';

interface UserPath {
  /** Phone number or BSUID. */
  readonly user: string;
}

/** Serves `/_emulator/`: the people and the faults, for tests in any language. JSON only, so that no foreign web page can post to it. */
export function registerControlRoutes(server: FastifyInstance, emulator: () => Emulator): void {
  const userOf = ({ params: { user } }: FastifyRequest<{ Params: UserPath }>): EmulatedUser =>
    emulator().user(/^[A-Z]{2}\./.test(user) ? { bsuid: user } : { phone: user });

  server.addHook('onRequest', async (request, reply) => {
    const isJson = request.headers['content-type']?.startsWith('application/json');
    if (request.method === 'POST' && !isJson) return reply.code(415).send({ error: { message: 'Send application/json.' } });
    return undefined;
  });
  server.setErrorHandler((error, _request, reply) => {
    const isOurs = error instanceof EmulatorError;
    const reason = error instanceof Error ? error.message : String(error);
    return reply
      .code(isOurs ? 400 : 500)
      .send({ error: isOurs ? { code: error.code, message: reason, hint: error.hint } : { message: reason } });
  });

  server.get('/users', () => ({ users: emulator().users() }));
  server.post('/users', async (request, reply) => {
    const { phone, bsuid, username, name } = readBody(request);
    const profile = Object.fromEntries(Object.entries({ phone, bsuid, username, name }).filter(([, value]) => typeof value === 'string'));
    return reply.code(201).send(emulator().user(profile).record);
  });
  server.get<{ Params: UserPath }>('/users/:user/messages', (request) => ({ messages: userOf(request).messages }));
  server.get<{ Params: UserPath }>('/users/:user/history', (request) => ({ history: emulator().history(request.params.user) }));
  server.post<{ Params: UserPath }>('/users/:user/messages', async (request, reply) => {
    return reply.code(201).send(await act(userOf(request), readBody(request)));
  });
  server.get('/faults', () => emulator().faults.current());
  server.post('/faults', (request) => {
    emulator().faults.set(parseFaults(readBody(request)));
    return emulator().faults.current();
  });
  server.delete('/faults', (_request, reply) => {
    emulator().faults.clear();
    return reply.code(204).send();
  });
  server.get('/pending', () => emulator().pending());
}

function act(user: EmulatedUser, body: JsonObject): Promise<{ readonly id: string }> {
  if (typeof body.type === 'string') return user.send({ ...body, type: body.type });
  if (typeof body.text === 'string') return user.say(body.text);
  if (typeof body.tap === 'string' || typeof body.tap === 'number') return user.tap(body.tap);
  if (typeof body.pick === 'string' || typeof body.pick === 'number') return user.pick(body.pick);
  throw unreadable();
}

function readBody(request: FastifyRequest): JsonObject {
  const body = typeof request.body === 'string' ? parseJsonObject(request.body) : undefined;
  if (body === undefined) throw unreadable();
  return body;
}

function unreadable(): EmulatorError {
  return new EmulatorError(
    'EMULATOR_MESSAGE_INVALID',
    'The body is not a JSON object of a known shape.',
    'A message is { "text": "oi" }, { "tap": "id" }, { "pick": "id" } or a Cloud API message with a "type".',
  );
}
