import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptReadMark, acceptSend, type SendOutcome } from '../core/accept-send.ts';
import type { EmulatorCore } from '../core/emulator-core.ts';
import { RateLimits } from '../core/rate-limits.ts';
import { type JsonObject, parseJsonObject } from '../message/json.ts';
import { type GraphProblem, toGraphAnswer, unsupportedRequest } from '../problem/graph-problem.ts';
import { isReadMark, validateReadMark, validateSend } from '../validate/validate-send.ts';

interface Path {
  readonly version?: string;
  readonly id: string;
}

const HTML_FAILURE = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Serves the Graph API with any `vNN.N` prefix or none. */
export function registerGraphRoutes(server: FastifyInstance, core: EmulatorCore): void {
  const limits = core.options.rateLimits ? new RateLimits() : undefined;
  const prefixes = ['/', '/:version(^v\\d+\\.\\d+$)/'];
  for (const prefix of prefixes) {
    server.post<{ Params: Path }>(`${prefix}:id/messages`, (request, reply) => answerMessages(core, limits, request, reply));
    server.get<{ Params: Path }>(`${prefix}:id`, (request, reply) => answerNumber(core, request, reply));
  }
  server.setErrorHandler((error, _request, reply) => {
    const reason = error instanceof Error ? error.message : String(error);
    const isCaller = typeof error === 'object' && error !== null && 'statusCode' in error && Number(error.statusCode) < 500;
    return answerProblem(core, reply, isCaller ? { code: 100, details: reason } : { code: 131000 });
  });
  server.setNotFoundHandler((request, reply) => {
    const id = request.url.split('?')[0]?.split('/').at(-1) ?? '';
    return answerProblem(core, reply, refuseToken(core, request) ?? unsupportedRequest(request.method, id));
  });
}

async function answerMessages(
  core: EmulatorCore,
  limits: RateLimits | undefined,
  request: FastifyRequest<{ Params: Path }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (core.faults.current().offline) return hangUp(reply);
  const body = typeof request.body === 'string' ? parseJsonObject(request.body) : undefined;
  const problem = refuseToken(core, request) ?? refuseId(core, request) ?? refuseBody(body);
  if (problem !== undefined || body === undefined) return answerProblem(core, reply, problem ?? { code: 100 });

  if (isReadMark(body)) return answerOutcome(core, reply, await keptOrUnavailable(acceptReadMark(core, body)));

  const drop = core.faults.takeDropAnswer();
  if (drop === 'before-accept') return hangUp(reply);
  const failure = core.faults.take('failWith');
  if (failure !== undefined && !failure.afterAccept) return answerFailure(core, reply, failure.code);
  const outcome = await keptOrUnavailable(acceptSend(core, body, limits));
  if (drop === 'after-accept') return hangUp(reply);
  if (failure !== undefined) return answerFailure(core, reply, failure.code);
  return answerOutcome(core, reply, outcome);
}

async function answerNumber(core: EmulatorCore, request: FastifyRequest<{ Params: Path }>, reply: FastifyReply): Promise<FastifyReply> {
  if (core.faults.current().offline) return hangUp(reply);
  const problem = refuseToken(core, request) ?? refuseId(core, request);
  if (problem !== undefined) return answerProblem(core, reply, problem);
  const { phoneNumberId, displayPhoneNumber, verifiedName } = core.options.number;
  return answer(core, reply, 200, {
    id: phoneNumberId,
    display_phone_number: `+${displayPhoneNumber}`,
    verified_name: verifiedName,
    quality_rating: 'GREEN',
    code_verification_status: 'VERIFIED',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
  });
}

function refuseToken(core: EmulatorCore, request: FastifyRequest): GraphProblem | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token === core.options.number.accessToken ? undefined : { code: 190 };
}

function refuseId(core: EmulatorCore, request: FastifyRequest<{ Params: Path }>): GraphProblem | undefined {
  const { id } = request.params;
  return id === core.options.number.phoneNumberId ? undefined : unsupportedRequest(request.method, id);
}

function refuseBody(body: JsonObject | undefined): GraphProblem | undefined {
  if (body === undefined) return { code: 100, details: 'The body must be a JSON object.' };
  return isReadMark(body) ? validateReadMark(body) : validateSend(body);
}

/** What could not be written was not accepted, and a client may try again. */
async function keptOrUnavailable(work: Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await work;
  } catch {
    return { status: 'refused', problem: { code: 131016 } };
  }
}

function answerOutcome(core: EmulatorCore, reply: FastifyReply, outcome: SendOutcome): Promise<FastifyReply> {
  return outcome.status === 'accepted' ? answer(core, reply, 200, outcome.answer) : answerProblem(core, reply, outcome.problem);
}

function answerProblem(core: EmulatorCore, reply: FastifyReply, problem: GraphProblem): Promise<FastifyReply> {
  const { httpStatus, body } = toGraphAnswer(problem);
  return answer(core, reply, httpStatus, body);
}

function answerFailure(core: EmulatorCore, reply: FastifyReply, code: number | 'html-502'): Promise<FastifyReply> {
  return code === 'html-502' ? answer(core, reply, 502, HTML_FAILURE) : answerProblem(core, reply, { code });
}

async function answer(core: EmulatorCore, reply: FastifyReply, httpStatus: number, body: JsonObject | string): Promise<FastifyReply> {
  const { clock } = core.options;
  const { latencyMs } = core.faults.current();
  if (latencyMs !== undefined && latencyMs > 0) {
    await new Promise<void>((resolve) => void clock.setTimer(clock.now() + latencyMs, resolve));
  }
  const isHtml = typeof body === 'string';
  reply.code(httpStatus).header('content-type', isHtml ? 'text/html; charset=utf-8' : 'application/json; charset=UTF-8');
  return reply.send(isHtml ? body : JSON.stringify(body));
}

function hangUp(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.destroy();
  return reply;
}
