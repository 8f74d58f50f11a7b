import { email } from '../../answers/email.ts';
import { fullName } from '../../answers/full-name.ts';
import { phone } from '../../answers/phone.ts';
import { ask } from '../../flow/build/ask-spec.ts';
import { flow } from '../../flow/build/flow-builder.ts';
import { intent } from '../../intent/define-intent.ts';
import { createOllamaLlm } from '../../ollama/ollama-llm.ts';
import { createOpenaiLlm } from '../../openai/openai-llm.ts';
import type { LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import type { FakeClock } from '../../testing/fake-clock.ts';
import { type LlmServer, startLlmServer } from '../../testing/llm-server/llm-server.ts';
import type { LlmFault } from '../../testing/llm-server/llm-server-script.ts';
import { createTestBot } from '../../testing/test-bot.ts';
import { createLadderRouter } from '../ladder/ladder-router.ts';

export interface FaultTalksOptions {
  /** What the server does with every request; `none`: it answers well. */
  readonly fault: LlmFault | 'none';
  readonly conversations: number;
  /** Milliseconds a call may take; a message may take two calls. */
  readonly callTimeoutMs: number;
  /** Moved on by `callTimeoutMs` for each request that is never answered, so that nobody waits. @default the system's: calls take their real time */
  readonly clock?: FakeClock;
}

export interface FaultTalks {
  /** Conversations whose registration was saved, with the right values. */
  readonly completed: number;
  /** Of each message, how it was understood. */
  readonly traces: readonly LadderTrace[];
  /** The longest a message waited for its replies, by the clock given, milliseconds; 0 without one. */
  readonly longestWaitMs: number;
  /** Requests the server got, both models together. */
  readonly requests: number;
  /** What the server got: every body it was sent. */
  readonly sent: readonly string[];
}

/**
 * Registration conversations, one after the other, each with two messages that only a model could understand, over a local and a remote model
 * behind one server that fails in one way. Everything is real but the models: clients, wire, ladder, engine.
 */
export async function runFaultTalks({ fault, conversations, callTimeoutMs, clock }: FaultTalksOptions): Promise<FaultTalks> {
  const server = await startLlmServer({ always: fault === 'none' ? { answer: answerWell } : { fault } });
  const saved = new Map<string, unknown>();
  const traces: LadderTrace[] = [];
  const flows = [registration(saved), hours];
  const models = [
    { llm: createOllamaLlm({ host: server.url }), timeoutMs: callTimeoutMs },
    { llm: createOpenaiLlm({ model: 'gpt-test', baseUrl: server.openaiUrl }), timeoutMs: callTimeoutMs },
  ];
  const budget = { turn: { calls: 2, ms: 2 * callTimeoutMs } };
  const router = createLadderRouter({
    intents,
    flows,
    models,
    budget,
    cache: false,
    ...(clock === undefined ? {} : { clock }),
    languages: ['pt'],
    onTrace: (trace) => traces.push(trace),
  });
  const bot = await createTestBot({ flows, intents, router }, clock === undefined ? {} : { clock });
  const timed = clock === undefined ? undefined : { clock, server, callTimeoutMs: HANGS.has(fault) ? callTimeoutMs : 0 };
  let longestWaitMs = 0;
  try {
    for (let number = 0; number < conversations; number += 1) {
      const { name, mail, said } = aTalk(number);
      const person = bot.user({ phone: `55119${String(70_000_000 + number)}` });
      for (const text of said) longestWaitMs = Math.max(longestWaitMs, await waitFor(person.says(text), timed));
      await clock?.advance(BREAK_MS);
      const kept = saved.get(mail);
      if (kept !== name) saved.delete(mail);
    }
    return {
      completed: saved.size,
      traces,
      longestWaitMs,
      requests: server.requests.length,
      sent: server.requests.map(({ body }) => body),
    };
  } finally {
    await bot.stop();
    await server.close();
  }
}

/** Waits for replies, letting the time of every request that hangs run out as soon as the server has it. Answers how long that took by the clock. */
async function waitFor(replies: Promise<unknown>, timed: TimedServer | undefined): Promise<number> {
  if (timed === undefined) return replies.then(() => 0);
  const { clock, server, callTimeoutMs } = timed;
  const startedAt = clock.monotonic();
  let isOver = false;
  const over = replies.finally(() => {
    isOver = true;
  });
  for (let request = server.nextRequest(); !isOver; ) {
    await Promise.race([over, request]);
    // The next request may come while the clock moves.
    request = server.nextRequest();
    if (!isOver && callTimeoutMs > 0) await clock.advance(callTimeoutMs);
  }
  return clock.monotonic() - startedAt;
}

interface TimedServer {
  readonly clock: FakeClock;
  readonly server: LlmServer;
  /** 0: every request is answered, or ended, at once. */
  readonly callTimeoutMs: number;
}

const HANGS: ReadonlySet<LlmFault | 'none'> = new Set(['hang', 'hang_in_answer']);
/** Between conversations: an open circuit breaker lets a call through again. */
const BREAK_MS = 6_000;

const registration = (saved: Map<string, unknown>) =>
  flow('registration', { version: 1, title: { pt: 'o cadastro' } })
    .slots({
      name: ask(fullName(), { pt: 'Qual é o seu nome completo?' }),
      phone: ask(phone('BR'), { pt: 'E o seu telefone, com DDD?' }),
      email: ask(email(), { pt: 'Qual é o seu e-mail?' }),
    })
    .confirm({ pt: 'Confere? {name}, {phone}, {email}' })
    .complete(({ slots, reply }) => {
      saved.set(slots.email, slots.name);
      reply({ pt: 'Pronto, {name|first}!' });
    });
const hours = flow('hours', { version: 1 }).say('hours', { pt: 'Abrimos às 9h.' }).end();
const intents = [
  intent('register', { flow: 'registration', examples: { pt: ['quero me cadastrar', 'fazer cadastro', 'criar conta'] } }),
  intent('opening-hours', { flow: 'hours', examples: { pt: ['que horas abre', 'horário de funcionamento'] } }),
];

/** The second and the fourth message are beyond rules and classifier; whether the model helps or not, the talk reaches its end. */
function aTalk(number: number) {
  const [first, last] = [FIRST[number % FIRST.length]!, LAST[Math.floor(number / FIRST.length) % LAST.length]!];
  const name = `${first} ${last}`;
  const mail = `pessoa.${number}@exemplo.com.br`;
  const said = [
    'oi',
    `pretendo figurar na relação de vocês, turma ${number}`,
    'quero me cadastrar',
    name,
    `será que compensa mesmo esperar tanto assim, ${number}?`,
    '11 98765-4321',
    mail,
    'sim',
  ];
  return { name, mail, said };
}

const answerWell = ({ prompt }: { readonly prompt: string }): string =>
  JSON.stringify({ intent: prompt.includes('relação') ? 'register' : 'none', certainty: 'sure', slots: [] });

const FIRST = ['Ana', 'Bruno', 'Carla', 'Diego', 'Elisa', 'Fábio', 'Gabriela', 'Heitor', 'Isabela', 'João'];
const LAST = ['Souza', 'Silva', 'Oliveira', 'Pereira', 'Almeida', 'Ferreira', 'Rodrigues', 'Carvalho', 'Ribeiro', 'Barbosa'];
