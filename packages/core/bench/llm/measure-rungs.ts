import { intent } from '../../src/intent/define-intent.ts';
import { createLadderRouter } from '../../src/llm/ladder/ladder-router.ts';
import { createOllamaLlm } from '../../src/ollama/ollama-llm.ts';
import { startLlmServer } from '../../src/testing/llm-server/llm-server.ts';

/** What each rung costs by itself: the model behind the server answers at once, so all that is left is ours, the client's and the wire's. */
export async function measureRungs(): Promise<{ readonly rungs: readonly Rung[]; readonly promptTokens: number }> {
  const chosen = JSON.stringify({ intent: 'intent-3', certainty: 'sure' });
  const server = await startLlmServer({ always: { text: chosen } });
  const intents = Array.from({ length: 16 }, (_, number) =>
    intent(`intent-${number}`, { flow: `flow-${number}`, examples: { pt: WORDS.map((word) => `${word} ${THINGS[number]}`) } }),
  );
  const models = [{ llm: createOllamaLlm({ host: server.url }) }];
  const budget = { conversation: {} };
  const router = createLadderRouter({ intents, models, budget, languages: ['pt'] });
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
    await measure('classifier', (number) => route(`me ajuda com ${THINGS[number % 16]} faz favor`)),
    await measure('model that answers at once', (number) => route(unknown(number))),
    await measure('the same from the cache', () => route(unknown(0))),
  ];
  await server.close();
  return { rungs, promptTokens: Math.round(server.requests.at(-1)!.body.length / 4) };
}

export interface Rung {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

async function measure(name: string, work: (number: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let number = 0; number < 500; number += 1) {
    const startedAt = performance.now();
    await work(number);
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return { name, p50Ms: times[250]!, p95Ms: times[475]! };
}

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
