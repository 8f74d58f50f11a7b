import type { Llm } from '../../ports/llm/llm.ts';
import type { LlmHarness } from '../contracts/llm-contract.ts';
import { type LlmServer, type LlmServerOptions, startLlmServer } from './llm-server.ts';

/** What `llmContract` needs of an adapter: the adapter, and a local server behind it. */
export async function createLlmServerHarness(createLlm: (server: LlmServer) => Llm, options: LlmServerOptions = {}): Promise<LlmHarness> {
  const server = await startLlmServer(options);
  return {
    llm: createLlm(server),
    nextText: (text) => server.enqueue({ text }),
    nextOffline: () => server.enqueue({ fault: 'offline' }),
    nextCut: () => server.enqueue({ fault: 'cut' }),
    nextThrottled: (retryAfterMs) => server.enqueue({ throttledForMs: retryAfterMs }),
    nextHanging() {
      server.enqueue({ fault: 'hang' });
      return server.nextRequest();
    },
    requestCount: () => server.requests.length,
    close: () => server.close(),
  };
}
