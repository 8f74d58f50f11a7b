export { createOllamaLlm, OllamaLlm } from './ollama-llm.ts';
export type { OllamaClient, OllamaLibrary, OllamaLlmOptions } from './ollama-llm-options.ts';
