export { createOpenaiLlm, OpenaiLlm } from './openai-llm.ts';
export type { OpenaiClient, OpenaiLibrary, OpenaiLlmOptions } from './openai-llm-options.ts';
