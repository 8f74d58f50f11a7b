import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import type { LlmFault, LlmServerRequest, LlmServerStep } from './llm-server-script.ts';
import { ollamaProtocol } from './ollama-protocol.ts';
import { openaiProtocol } from './openai-protocol.ts';
import { sampleOfSchema } from './sample-of-schema.ts';
import { countTokens, type ModelTurn, type WireProtocol } from './wire-protocol.ts';

export interface LlmServerOptions {
  /** Models it has; any other is not found. @default ['phi3', 'gpt-test'] */
  readonly models?: readonly string[];
  /** Whether the OpenAI side takes `response_format: json_schema`; many compatible servers do not. @default true */
  readonly holdsSchemas?: boolean;
  /** What it does once its script has ended. @default the first value its schema allows, or `ok` */
  readonly always?: LlmServerStep;
}

/** Starts a server on this machine that speaks the chat protocols of Ollama and of OpenAI, with a script in place of a model. */
export async function startLlmServer(options: LlmServerOptions = {}): Promise<LlmServer> {
  const server = new LlmServer(options);
  await server.listen();
  return server;
}

/** See `startLlmServer`. */
export class LlmServer {
  /** Requests so far, oldest first. */
  readonly requests: LlmServerRequest[] = [];
  readonly #options: LlmServerOptions;
  readonly #script: LlmServerStep[] = [];
  readonly #server: Server;
  readonly #connections = new WeakMap<Socket, number>();
  #connectionCount = 0;
  #always: LlmServerStep | undefined;
  #onRequest: (() => void)[] = [];

  constructor(options: LlmServerOptions) {
    this.#options = options;
    this.#always = options.always;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    this.#server.on('connection', (socket: Socket) => {
      this.#connectionCount += 1;
      this.#connections.set(socket, this.#connectionCount);
    });
  }

  /** For `createOllamaLlm({ host })`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** For `createOpenaiLlm({ baseUrl })`. */
  get openaiUrl(): string {
    return `${this.url}/v1`;
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => this.#server.once('error', reject).listen(0, '127.0.0.1', resolve));
  }

  /** Adds to the script: one step a request. */
  enqueue(...steps: readonly LlmServerStep[]): void {
    this.#script.push(...steps);
  }

  /** What it does with every request once the script has ended. */
  always(step: LlmServerStep | undefined): void {
    this.#always = step;
  }

  /** Resolves when the next request is here. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => this.#onRequest.push(resolve));
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const protocol = PROTOCOLS[`${request.method} ${pathname}`];
    if (protocol !== undefined) return this.#chat(protocol, request, response);
    const listed = this.#list(`${request.method} ${pathname}`);
    if (listed === undefined) return sendJson(response, 404, { error: `path "${pathname}" not found` });
    sendJson(response, 200, listed);
  }

  #list(asked: string): object | undefined {
    const { models = MODELS } = this.#options;
    if (asked === 'GET /api/version') return { version: '0.0.0-script' };
    if (asked === 'GET /api/tags')
      return { models: models.map((name) => ({ name, model: name, size: 0, digest: '', details: { family: 'script' } })) };
    if (asked === 'GET /v1/models')
      return { object: 'list', data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'script' })) };
    return undefined;
  }

  async #chat(protocol: WireProtocol, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readText(incoming);
    const json: unknown = JSON.parse(body);
    const connection = this.#connections.get(incoming.socket) ?? 0;
    const request: LlmServerRequest = {
      ...protocol.readRequest(json),
      protocol: protocol.name,
      body,
      headers: incoming.headers,
      connection,
    };
    this.requests.push(request);
    const step = this.#script.shift() ?? this.#always ?? { text: JSON.stringify(sampleOfSchema(request.schema) ?? 'ok') };
    for (const tell of this.#onRequest.splice(0)) tell();

    const isKnown = (this.#options.models ?? MODELS).includes(request.model);
    if (!isKnown || ('fault' in step && step.fault === 'model_missing')) {
      return sendJson(response, 404, protocol.toError(`model '${request.model}' not found`, 'model_not_found'));
    }
    const refusal = protocol.refuse(json, { holdsSchemas: this.#options.holdsSchemas ?? true });
    if (refusal !== undefined) return sendJson(response, 400, protocol.toError(refusal));
    if ('throttledForMs' in step) return throttle(protocol, response, step.throttledForMs);
    if ('fault' in step) return this.#fail(protocol, request, response, step.fault);
    say(protocol, request, response, turnOf(request, 'text' in step ? step.text : step.answer(request)));
  }

  #fail(
    protocol: WireProtocol,
    request: LlmServerRequest,
    response: ServerResponse,
    fault: Exclude<LlmFault, 'model_missing'> | LlmFault,
  ): void {
    switch (fault) {
      case 'hang':
        return;
      case 'hang_in_answer':
        response.writeHead(200, { 'content-type': request.isStreamed ? protocol.streamType : 'application/json' }).flushHeaders();
        return;
      case 'offline':
        response.socket?.resetAndDestroy();
        return;
      case 'cut':
        return cut(protocol, request, response);
      case 'server_error':
        return sendJson(response, 500, protocol.toError('llama runner process has terminated'));
      case 'throttled':
        return throttle(protocol, response, 1_000);
      case 'invalid_json':
        response.writeHead(200, { 'content-type': 'application/json' }).end('<html>Bad gateway</html>');
        return;
      case 'tool_call':
        return say(protocol, request, response, { ...turnOf(request, ''), tool: { name: 'delete_account', arguments: { id: 1 } } });
      case 'cut_short':
        return say(protocol, request, response, { ...turnOf(request, '{"intent":'), stop: 'length' });
      default:
        return say(protocol, request, response, turnOf(request, NONSENSE[fault] ?? ''));
    }
  }
}

const PROTOCOLS: Readonly<Record<string, WireProtocol>> = { 'POST /api/chat': ollamaProtocol, 'POST /v1/chat/completions': openaiProtocol };
const MODELS = ['phi3', 'gpt-test'];
const NONSENSE: { readonly [fault: string]: string } = {
  chatter: 'Claro! Vou cuidar disso agora mesmo: o cadastro de Maria foi apagado.',
  wrong_schema: '{"answer":{"intent":"drop_tables","confidence":9000}}',
  empty: '',
};

const turnOf = ({ body }: LlmServerRequest, text: string): ModelTurn => ({
  text,
  stop: 'stop',
  inputTokens: countTokens(body),
  outputTokens: countTokens(text),
});

function say(protocol: WireProtocol, { isStreamed, model }: LlmServerRequest, response: ServerResponse, turn: ModelTurn): void {
  if (!isStreamed) return sendJson(response, 200, protocol.toAnswer(turn, model));
  response.writeHead(200, { 'content-type': protocol.streamType });
  for (const piece of protocol.toStream(turn, model)) response.write(piece);
  response.end();
}

/** Half of an answer, then the connection is gone. */
function cut(protocol: WireProtocol, { isStreamed, model, ...request }: LlmServerRequest, response: ServerResponse): void {
  const turn = turnOf({ isStreamed, model, ...request }, 'uma resposta que nunca chega ao fim');
  const whole = isStreamed ? protocol.toStream(turn, model).slice(0, 4).join('') : JSON.stringify(protocol.toAnswer(turn, model));
  response.writeHead(200, { 'content-type': isStreamed ? protocol.streamType : 'application/json' });
  response.write(isStreamed ? whole : whole.slice(0, whole.length / 2), () => setImmediate(() => response.destroy()));
}

function throttle(protocol: WireProtocol, response: ServerResponse, forMs: number): void {
  response.setHeader('retry-after', String(Math.ceil(forMs / 1_000)));
  sendJson(response, 429, protocol.toError('Rate limit reached', 'rate_limit_exceeded'));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
