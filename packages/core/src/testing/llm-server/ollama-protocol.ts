import { piecesOf, readChat, type WireProtocol } from './wire-protocol.ts';

/** `POST /api/chat` of Ollama. @see https://docs.ollama.com/api/chat */
export const ollamaProtocol: WireProtocol = {
  name: 'ollama',
  streamType: 'application/x-ndjson',
  readRequest(body) {
    const { stream, ...chat } = readChat(body);
    const { format } = (body ?? {}) as { readonly format?: unknown };
    // Ollama streams unless told not to.
    return { ...chat, isStreamed: stream !== false, schema: typeof format === 'object' && format !== null ? { ...format } : undefined };
  },
  refuse: () => undefined,
  toAnswer: (turn, model) => ({ ...head(model), message: messageOf(turn), ...tail(turn) }),
  toStream: (turn, model) => [
    ...(turn.tool === undefined ? piecesOf(turn.text) : []).map((content) =>
      line({ ...head(model), message: { role: 'assistant', content }, done: false }),
    ),
    line({ ...head(model), message: messageOf({ ...turn, text: '' }), ...tail(turn) }),
  ],
  // The client prints "[object Object]" for anything but a string here.
  toError: (message) => ({ error: message }),
};

type Turn = Parameters<WireProtocol['toAnswer']>[0];

const line = (value: object): string => `${JSON.stringify(value)}\n`;
const head = (model: string) => ({ model, created_at: '2026-01-05T12:00:00.000000Z' });

function messageOf({ text, tool }: Turn) {
  if (tool === undefined) return { role: 'assistant', content: text };
  return { role: 'assistant', content: '', tool_calls: [{ function: { name: tool.name, arguments: tool.arguments } }] };
}

const tail = ({ stop, inputTokens, outputTokens }: Turn) => ({
  done_reason: stop,
  done: true,
  total_duration: 1_000_000,
  load_duration: 100_000,
  prompt_eval_count: inputTokens,
  prompt_eval_duration: 400_000,
  eval_count: outputTokens,
  eval_duration: 500_000,
});
