import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { saveUserRequest, updateUserRequest, whatsappId } from '../../contracts/user-account.ts';
import type { AccountStore, WriteStatus } from './account-store.ts';

/** The routes of one prefix. A bad request is answered with the names of its fields and none of their values. */
export function accountRoutes(store: AccountStore) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: PersonParams }>('/:whatsappId', async ({ params }, reply) => {
      const account = whatsappId.safeParse(params.whatsappId).success ? await store.find(params.whatsappId) : undefined;
      return account === undefined ? reply.code(404).send(NOT_FOUND) : account;
    });

    app.post('/', async (request, reply) => {
      const body = read(saveUserRequest, request.body, reply);
      if (body === undefined) return reply;
      const { whatsappId: id, ...data } = body;
      const status = await store.write({ kind: 'save', whatsappId: id, data }, keyOf(request));
      return answer(reply, status, await store.find(id));
    });

    app.put('/update', async (request, reply) => {
      const body = read(updateUserRequest, request.body, reply);
      if (body === undefined) return reply;
      const status = await store.write({ kind: 'update', ...body }, keyOf(request));
      return answer(reply, status, await store.find(body.whatsappId));
    });

    app.delete<{ Params: PersonParams }>('/:whatsappId', async (request, reply) => {
      const status = await store.write({ kind: 'delete', whatsappId: request.params.whatsappId }, keyOf(request));
      return answer(reply, status, undefined);
    });
  };
}

interface PersonParams {
  readonly whatsappId: string;
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown, reply: FastifyReply): z.output<Schema> | undefined {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'body'));
  reply.code(400).send({ error: 'invalid_request', fields: [...fields] });
  return undefined;
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}

function answer(reply: FastifyReply, status: WriteStatus | 'conflict', account: unknown): FastifyReply {
  if (status === 'conflict') return reply.code(409).send({ error: 'idempotency_key_reused' });
  if (status === 'absent') return reply.code(404).send(NOT_FOUND);
  // A repeated write may find that the account has been deleted since.
  if (status === 'deleted' || account === undefined) return reply.code(204).send();
  return reply.code(status === 'created' ? 201 : 200).send(account);
}

const NOT_FOUND = { error: 'not_found' };
