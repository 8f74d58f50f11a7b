import { createScriptedLlm } from '../scripted-llm.ts';
import { llmContract } from './llm-contract.ts';

llmContract({
  name: 'ScriptedLlm',
  createLlm: async () => {
    const llm = createScriptedLlm();
    return {
      llm,
      nextText: (text) => llm.enqueue({ text }),
      nextOffline: () => llm.enqueue({ unavailable: 'offline' }),
      nextCut: () => llm.enqueue({ cut: 'uma resposta que' }),
      nextThrottled: (retryAfterMs) => llm.enqueue({ unavailable: 'throttled', retryAfterMs }),
      nextHanging: async () => llm.enqueue('hang'),
      requestCount: () => llm.requests.length,
    };
  },
});
