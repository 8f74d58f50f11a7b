import { intent } from '../../src/intent/define-intent.ts';
import { createLadderRouter } from '../../src/llm/ladder/ladder-router.ts';
import { createOllamaLlm } from '../../src/ollama/ollama-llm.ts';
import { createOpenaiLlm } from '../../src/openai/openai-llm.ts';
import type { Passage } from '../../src/ports/answerer/answerer.ts';
import type { Llm } from '../../src/ports/llm/llm.ts';
import { startLlmServer } from '../../src/testing/llm-server/llm-server.ts';

/** What each rung costs by itself: the model behind the server answers at once, so all that is left is ours, the client's and the wire's. */
export async function measureRungs(): Promise<readonly Rung[]> {
  const server = await startLlmServer({ always: { answer: ({ prompt }) => (prompt.includes('"passages"') ? ANSWER : CHOICE) } });
  const intents = Array.from({ length: 16 }, (_, number) =>
    intent(`intent-${number}`, { flow: `flow-${number}`, examples: { pt: WORDS.map((word) => `${word} ${THINGS[number]}`) } }),
  );
  const ladderOver = (llm: Llm, cache?: false) =>
    createLadderRouter({ intents, models: [{ llm }], languages: ['pt'], ...(cache === undefined ? {} : { cache }) });
  const router = ladderOver(createOllamaLlm({ host: server.url }));
  const other = ladderOver(createOpenaiLlm({ model: 'gpt-test', baseUrl: server.openaiUrl }));
  const answerer = ladderOver(createOllamaLlm({ host: server.url }), false);
  const route = (utterance: string) => router.route({ utterance, language: 'pt' });
  const unknown = (number: number) => `haveria porventura alguma serventia nisso aí, turma ${number}?`;
  const asked = JSON.stringify({ model: 'phi3', stream: false, messages: [{ role: 'user', content: 'oi' }] });
  await route(unknown(-1));
  const rungs = [
    await measure('plain fetch of the same server (baseline)', async () => {
      await (
        await fetch(`${server.url}/api/chat`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: asked })
      ).json();
    }),
    await measure('rules', () => route(`quero ${THINGS[3]}`)),
    await measure('classifier', (number) => route(`me ajuda com ${THINGS[Math.abs(number) % 16]} faz favor`)),
    await measure('model of Ollama that answers at once', (number) => route(unknown(number))),
    await measure('model of OpenAI’s protocol that answers at once', (number) =>
      other.route({ utterance: unknown(number), language: 'pt' }),
    ),
    await measure('the same from the cache', () => route(unknown(0))),
    await measure('an answer step', () => answerer.answer({ question: 'que horas abre no sábado?', passages: PASSAGES, language: 'pt' })),
  ];
  await server.close();
  return rungs;
}

export interface Rung {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Processor time a call, the server's in this process included: what a busy machine does not change much. */
  readonly cpuMs: number;
}

async function measure(name: string, work: (number: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let number = 0; number < 50; number += 1) await work(-2 - number);
  const before = process.cpuUsage();
  for (let number = 0; number < CALLS; number += 1) {
    const startedAt = performance.now();
    await work(number);
    times.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return { name, p50Ms: times[CALLS / 2]!, p95Ms: times[CALLS * 0.95]!, cpuMs: (user + system) / 1_000 / CALLS };
}

const CALLS = 500;
const CHOICE = JSON.stringify({ intent: 'intent-3', certainty: 'sure' });
const PASSAGES: readonly Passage[] = [
  { id: 'hours', title: 'Horários', text: 'A loja abre de segunda a sábado, das 9h às 18h. Aos domingos não abre.' },
  { id: 'returns', title: 'Trocas', text: 'Trocas são aceitas em até 30 dias, com a nota fiscal e o produto sem uso.' },
];
const ANSWER = JSON.stringify({ found: true, answer: 'A loja abre de segunda a sábado, das 9h às 18h.', sources: ['hours'] });
const WORDS = ['quero', 'preciso ver', 'me fale de', 'como funciona', 'gostaria de', 'tem', 'onde vejo', 'posso mudar'];
const THINGS = [
  'o horário',
  'o endereço',
  'meu cadastro',
  'a segunda via',
  'o boleto',
  'a consulta',
  'o exame',
  'o convênio',
  'o preço',
  'a entrega',
  'a troca',
  'o cupom',
  'a senha',
  'o cartão',
  'a nota fiscal',
  'o gerente',
];
