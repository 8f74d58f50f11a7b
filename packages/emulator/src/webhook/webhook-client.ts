import * as http from 'node:http';
import * as https from 'node:https';

/** What came of a POST; `httpStatus` is absent when there was no answer. */
export interface PostOutcome {
  readonly httpStatus?: number;
  readonly error?: string;
}

/** Posts webhooks over kept-alive connections. */
export class WebhookClient {
  readonly #timeoutMs: number;
  #isClosed = false;
  readonly #agents: { readonly 'http:': http.Agent; readonly 'https:': https.Agent };

  constructor(options: { readonly timeoutMs: number; readonly maxInFlight: number }) {
    this.#timeoutMs = options.timeoutMs;
    const agentOptions = { keepAlive: true, maxSockets: options.maxInFlight, maxFreeSockets: options.maxInFlight };
    this.#agents = { 'http:': new http.Agent(agentOptions), 'https:': new https.Agent(agentOptions) };
  }

  async post(url: string, body: string, signature: string): Promise<PostOutcome> {
    if (!URL.canParse(url)) return { error: 'The webhook url is not a URL.' };
    const first = await this.#postOnce(url, body, signature);
    // The bot may close a kept-alive connection just as it is used again; that says nothing about the bot.
    if (first !== 'stale-connection') return first;
    const second = this.#isClosed ? first : await this.#postOnce(url, body, signature);
    return second === 'stale-connection' ? { error: 'ECONNRESET' } : second;
  }

  close(): void {
    this.#isClosed = true;
    this.#agents['http:'].destroy();
    this.#agents['https:'].destroy();
  }

  #postOnce(url: string, body: string, signature: string): Promise<PostOutcome | 'stale-connection'> {
    const isTls = url.startsWith('https:');
    return new Promise((resolve) => {
      const request = (isTls ? https : http).request(url, {
        method: 'POST',
        agent: this.#agents[isTls ? 'https:' : 'http:'],
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'facebookexternalua',
          'x-hub-signature-256': signature,
        },
      });
      const timer = setTimeout(() => request.destroy(new Error(`No answer within ${this.#timeoutMs} ms.`)), this.#timeoutMs);
      const finish = (outcome: PostOutcome | 'stale-connection') => {
        clearTimeout(timer);
        resolve(outcome);
      };
      request.on('response', (response) => {
        response.resume();
        // The status decides; a body that breaks off after it changes nothing.
        response.on('close', () => finish({ httpStatus: response.statusCode ?? 0 }));
        response.on('error', () => {});
      });
      request.on('error', (error: NodeJS.ErrnoException) => {
        const isStale = request.reusedSocket && error.code === 'ECONNRESET';
        finish(isStale ? 'stale-connection' : { error: error.code ?? error.message });
      });
      request.end(body);
    });
  }
}
