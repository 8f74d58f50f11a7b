import { createHmac } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WORDS } from './registration.ts';

export const PHONE_NUMBER_ID = '106540352240001';
export const APP_SECRET = 'bench-secret';

/** What people and WhatsApp do, at the least cost: webhooks signed and posted, and a Graph door that takes replies and tells who got one. */
export class People {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 256 });
  readonly #server: Server;
  readonly #awaited = new Map<string, (at: number) => void>();
  #target = { port: 0 };
  #sent = 0;
  replies = 0;
  /** Webhooks that were not taken, and came again. */
  refusals = 0;
  /** Called for every reply with its outbox id. */
  onReply: ((to: string, outboxId: string) => void) | undefined;

  constructor() {
    this.#server = createServer({ keepAliveTimeout: 120_000 }, (incoming, response) => this.#takeReply(incoming, response));
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The webhook's port on the loopback. */
  writeTo(port: number): void {
    this.#target = { port };
  }

  close(): void {
    this.#agent.destroy();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** One message of a person; resolves with when it was accepted, by `performance.now()`. */
  async say(phone: string, text: string): Promise<number> {
    this.#sent += 1;
    const id = `wamid.${phone}.${this.#sent}`;
    const message = { from: phone, id, timestamp: `${Math.floor(Date.now() / 1000)}`, type: 'text', text: { body: text } };
    await this.#deliver({ contacts: [{ profile: { name: 'Ana' }, wa_id: phone }], messages: [message] });
    return performance.now();
  }

  /** A status webhook of a reply. */
  status(to: string, outboxId: string, status: string): Promise<void> {
    const timestamp = `${Math.floor(Date.now() / 1000)}`;
    const receipt = { id: `wamid.${outboxId}`, status, timestamp, recipient_id: to, biz_opaque_callback_data: outboxId };
    return this.#deliver({ statuses: [receipt] });
  }

  /** Resolves with the time of the next reply to a phone. */
  hear(phone: string): Promise<number> {
    return new Promise((resolve) => this.#awaited.set(phone, resolve));
  }

  /** As WhatsApp does it: what is answered 503 comes again. */
  async #deliver(value: object): Promise<void> {
    while ((await this.#post(value)) === 'refused') {
      this.refusals += 1;
      await wait(REPEATED_AFTER_MS);
    }
  }

  #post(value: object): Promise<'taken' | 'refused'> {
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '102290129340398',
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '551140000000', phone_number_id: PHONE_NUMBER_ID },
                ...value,
              },
            },
          ],
        },
      ],
    });
    const signature = createHmac('sha256', APP_SECRET).update(body).digest('hex');
    return new Promise((resolve, reject) => {
      const call = request(
        {
          ...this.#target,
          host: '127.0.0.1',
          path: '/webhook',
          method: 'POST',
          agent: this.#agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'x-hub-signature-256': `sha256=${signature}`,
          },
        },
        (response) => {
          response.resume();
          if (response.statusCode === 200) resolve('taken');
          else if (response.statusCode === 503) resolve('refused');
          else reject(new Error(`The webhook answered ${response.statusCode}.`));
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }

  #takeReply(incoming: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
    incoming.on('end', () => {
      const { to, biz_opaque_callback_data: outboxId } = JSON.parse(Buffer.concat(chunks).toString());
      const body = JSON.stringify({
        messaging_product: 'whatsapp',
        contacts: [{ input: to, wa_id: to }],
        messages: [{ id: `wamid.${outboxId}` }],
      });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
      this.replies += 1;
      this.onReply?.(to, outboxId);
      const heard = this.#awaited.get(to);
      this.#awaited.delete(to);
      heard?.(performance.now());
    });
  }
}

const MOMENT_MS = 200;
const REPEATED_AFTER_MS = 1_000;

export const phoneOf = (at: number): string => `55119${10_000_000 + at}`;

/**
 * People who each write their next message soon after the last was answered, until the time is over. Answers the latencies, milliseconds.
 * The moment they take is short, but none writes before the answer has been accounted for, which no person could.
 */
export async function converse(people: People, count: number, forMs: number): Promise<number[]> {
  const latencies: number[] = [];
  const until = performance.now() + forMs;
  await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const phone = phoneOf(at);
      for (let turn = 0; performance.now() < until; turn += 1) {
        const heard = people.hear(phone);
        const startedAt = performance.now();
        await people.say(phone, WORDS[turn % WORDS.length]!);
        latencies.push((await heard) - startedAt);
        await wait(MOMENT_MS);
      }
    }),
  );
  return latencies;
}
