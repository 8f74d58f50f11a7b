// Speed of the engine and of whole turns on the embedded stores. Measures the built package.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  address,
  ask,
  type BotContent,
  type ConversationStore,
  channelId,
  compileBot,
  contactId,
  conversationId,
  createBot,
  createMemoryConversationStore,
  email,
  flow,
  fullName,
  type InboundBatch,
  type InboundMessage,
  NOTHING_UNDERSTOOD,
  type OutboundDelivery,
  phone,
  runTurn,
  type SendOutcome,
  type Transport,
  type TransportSink,
  turnIds,
} from '@recado/core';
import { createSqliteConversationStore } from '@recado/core/sqlite';

const registration = flow('registration', { version: 1 })
  .slots({
    name: ask(fullName(), { pt: 'Qual é o seu nome completo?' }),
    phone: ask(phone('BR'), { pt: 'Qual é o seu telefone com DDD?' }),
    email: ask(email(), { pt: 'Qual é o seu e-mail?' }),
    address: ask(address(), { pt: 'Qual é o seu endereço?' }),
  })
  .confirm({ pt: 'Confere? {name}, {phone}, {email}, {address}' })
  .complete(({ reply }) => reply({ pt: 'Pronto, {name|first}!' }));
const content: BotContent = { flows: [registration], entry: registration };
const WORDS = ['oi', 'Ana Souza', '11 98765-4321', 'ana@exemplo.com.br', 'Rua das Flores, 123, Centro, São Paulo', 'sim'];
const CHANNEL = channelId('106540352240001');

/** One contact's registration over and over: turns a second, and what a JSON round trip of the same snapshot costs. */
function pureTurns(): [number, string, number] {
  const bot = compileBot(content);
  const contact = contactId('c');
  const conversation = { id: conversationId(CHANNEL, contact), contactId: contact, channelId: CHANNEL };
  let snapshot: Parameters<typeof runTurn>[1];
  const results = new Map();
  let turns = 0;
  const started = performance.now();
  while (performance.now() - started < 2_000) {
    for (const text of WORDS) {
      const event = { type: 'message' as const, message: message(0, turns, text), understanding: NOTHING_UNDERSTOOD, isLate: false };
      for (;;) {
        const result = runTurn(bot, snapshot, { conversation, events: [event], results }, turns, turnIds(conversation.id, turns, 'm'));
        if (result.status === 'done') {
          snapshot = result.next;
          break;
        }
        results.set(result.key, { status: 'done', set: {}, cleared: [], replies: [], events: [], jobs: [] });
      }
      turns += 1;
    }
    results.clear();
  }
  const perSecond = (turns / (performance.now() - started)) * 1_000;
  const baselineStarted = performance.now();
  let copies = 0;
  while (performance.now() - baselineStarted < 500) {
    for (let n = 0; n < 100; n += 1) JSON.parse(JSON.stringify(snapshot));
    copies += 100;
  }
  return [perSecond, 'turns/s', (copies / (performance.now() - baselineStarted)) * 1_000];
}

/** Deliver → accept → lease → turn → commit → send, with `conversations` people who each wait for their answer before they write again. */
async function endToEnd(
  storeName: string,
  conversations: number,
  turns: number,
  createStore: () => ConversationStore,
  rawPerSecond: number,
): Promise<void> {
  const store = createStore();
  const transport = new BenchTransport();
  const bot = createBot({
    ...content,
    transport,
    store,
    keyring: { current: { id: 'bench', secret: new Uint8Array(32).fill(1) }, previous: [] },
    presence: 'none',
  });
  await bot.start();
  const each = Math.ceil(turns / conversations);
  const latencies: number[] = [];
  const converse = async (person: number) => {
    for (let n = 0; n < each; n += 1) {
      const sentAt = performance.now();
      const answered = transport.whenAnswered(person);
      await transport.deliver(message(person, n, WORDS[n % WORDS.length]!));
      await answered;
      latencies.push(performance.now() - sentAt);
    }
  };
  await converse(9_999_999);
  latencies.length = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: conversations }, (_, person) => converse(person)));
  const seconds = (performance.now() - started) / 1_000;
  await bot.idle();
  await bot.stop();
  await store.close();
  const name = `end-to-end ${storeName}, ${conversations} conversation${conversations === 1 ? '' : 's'}`;
  print(name, latencies.length / seconds, 'turns/s', rawPerSecond);
  latencies.sort((a, b) => a - b);
  for (const percent of [50, 95, 99])
    print(`${name}, latency p${percent}`, latencies[Math.floor(((latencies.length - 1) * percent) / 100)] ?? 0, 'ms');
}

/** Resident memory that 10,000 idle conversations in the middle of a registration cost on the memory store and on SQLite. */
async function idleMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recado-bench-'));
  for (const [name, store] of [
    ['memory', createMemoryConversationStore()],
    ['sqlite', createSqliteConversationStore({ path: join(folder, 'idle.db') })],
  ] as const) {
    const transport = new BenchTransport();
    const bot = createBot({
      ...content,
      transport,
      store,
      keyring: { current: { id: 'bench', secret: new Uint8Array(32).fill(1) }, previous: [] },
      presence: 'none',
    });
    await bot.start();
    await Promise.all(Array.from({ length: 500 }, (_, person) => talk(person)));
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    for (let from = 500; from < 10_500; from += 500) await Promise.all(Array.from({ length: 500 }, (_, at) => talk(from + at)));
    await bot.idle();
    globalThis.gc?.();
    print(`resident memory of 10,000 idle conversations, ${name}`, (process.memoryUsage().rss - before) / 1_048_576, 'MiB');
    await bot.stop();
    await store.close();
    async function talk(person: number) {
      for (const [n, text] of WORDS.slice(0, 3).entries()) {
        const answered = transport.whenAnswered(person);
        await transport.deliver(message(person, n, text));
        await answered;
      }
    }
  }
  rmSync(folder, { recursive: true });
}

/** What node:sqlite alone does a second: read 500 bytes of state, then one durable transaction that writes them and an outbox row. */
function rawSqlite(folder: string): number {
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE state (id INTEGER PRIMARY KEY, body TEXT); CREATE TABLE outbox (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const read = database.prepare('SELECT body FROM state WHERE id = ?');
  const write = database.prepare('INSERT INTO state VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body');
  const push = database.prepare('INSERT INTO outbox (body) VALUES (?)');
  const body = 'x'.repeat(500);
  let turns = 0;
  const started = performance.now();
  while (performance.now() - started < 1_000) {
    read.get(turns % 100);
    database.exec('BEGIN IMMEDIATE');
    write.run(turns % 100, body);
    push.run(body);
    database.exec('COMMIT');
    turns += 1;
  }
  database.close();
  return (turns / (performance.now() - started)) * 1_000;
}

/** The least an answer in memory can be: parse a message, look the state up, write it back as JSON. */
function rawMemory(): number {
  const states = new Map<number, string>();
  const text = JSON.stringify(message(0, 0, 'oi'));
  let turns = 0;
  const started = performance.now();
  while (performance.now() - started < 1_000) {
    for (let n = 0; n < 100; n += 1, turns += 1) {
      JSON.parse(text);
      const state = JSON.parse(states.get(n) ?? '{"body":""}');
      states.set(n, JSON.stringify({ ...state, body: 'x'.repeat(500) }));
    }
  }
  return (turns / (performance.now() - started)) * 1_000;
}

function message(person: number, n: number, text: string): InboundMessage {
  return {
    type: 'text',
    id: `wamid.${person}.${n}`,
    channelId: CHANNEL,
    from: { addresses: { phone: `55119${person}` } },
    sentAt: 1_700_000_000_000 + n,
    text,
    raw: {},
  };
}

function print(name: string, value: number, unit: string, baseline?: number): void {
  const rounded = value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  console.log(
    JSON.stringify({
      name,
      value: rounded,
      unit,
      ...(baseline === undefined ? {} : { baseline: Math.round(baseline), ratio: Number((value / baseline).toPrecision(3)) }),
    }),
  );
}

/** Accepts every send at once and tells who was answered. */
class BenchTransport implements Transport {
  readonly specVersion = 1;
  readonly name = 'bench';
  readonly capabilities = { maxTextLength: 4096, buttons: { max: 3, maxTitleLength: 20, maxTextLength: 1024 } };
  readonly #waiting = new Map<string, () => void>();
  #sink: TransportSink | undefined;
  #sent = 0;

  async start(sink: TransportSink): Promise<void> {
    this.#sink = sink;
  }

  async deliver(inbound: InboundMessage): Promise<void> {
    const batch: InboundBatch = { messages: [inbound], receipts: [] };
    await this.#sink?.receive(batch);
  }

  whenAnswered(person: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(`55119${person}`, resolve));
  }

  async send({ to }: OutboundDelivery): Promise<SendOutcome> {
    const key = to.phone ?? '';
    this.#waiting.get(key)?.();
    this.#waiting.delete(key);
    this.#sent += 1;
    return { status: 'accepted', transportMessageId: String(this.#sent) };
  }

  async signal(): Promise<void> {}
  async stop(): Promise<void> {}
}

print('runTurn', ...pureTurns());
for (const conversations of [1, 1_000]) {
  await endToEnd('memory', conversations, 12_000, () => createMemoryConversationStore(), rawMemory());
}
for (const conversations of [1, 1_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'recado-bench-'));
  await endToEnd(
    'sqlite',
    conversations,
    6_000,
    () => createSqliteConversationStore({ path: join(folder, 'conversations.db') }),
    rawSqlite(folder),
  );
  rmSync(folder, { recursive: true });
}
await idleMemory();
