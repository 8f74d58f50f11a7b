import { isStrict } from '../../llm/structured/wire-schema.ts';
import { piecesOf, readChat, type WireProtocol } from './wire-protocol.ts';

/** `POST /v1/chat/completions` of OpenAI. @see https://platform.openai.com/docs/api-reference/chat */
export const openaiProtocol: WireProtocol = {
  name: 'openai',
  streamType: 'text/event-stream',
  readRequest(body) {
    const { stream, ...chat } = readChat(body);
    return { ...chat, isStreamed: stream === true, schema: formatOf(body)?.json_schema?.schema };
  },
  refuse(body, { holdsSchemas }) {
    const format = formatOf(body);
    if (format?.type !== 'json_schema') return undefined;
    if (!holdsSchemas) return "Unknown value 'json_schema' for response_format.type.";
    const isBroken = format.json_schema?.strict === true && !isStrict(format.json_schema.schema);
    return isBroken ? "Invalid schema for response_format 'answer': every property must be required and no others allowed." : undefined;
  },
  toAnswer: (turn, model) => ({
    ...head('chat.completion', model),
    choices: [{ index: 0, message: { ...messageOf(turn), annotations: [] }, logprobs: null, finish_reason: finishOf(turn) }],
    usage: usageOf(turn),
  }),
  toStream(turn, model) {
    const chunk = (delta: object, finishReason: string | null) =>
      event({
        ...head('chat.completion.chunk', model),
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
        usage: null,
      });
    const pieces =
      turn.tool === undefined ? piecesOf(turn.text).map((content) => chunk({ content }, null)) : [chunk(messageOf(turn), null)];
    return [
      chunk({ role: 'assistant', content: '', refusal: null }, null),
      ...pieces,
      chunk({}, finishOf(turn)),
      event({ ...head('chat.completion.chunk', model), choices: [], usage: usageOf(turn) }),
      'data: [DONE]\n\n',
    ];
  },
  toError: (message, code) => ({ error: { message, type: 'invalid_request_error', param: null, code: code ?? null } }),
};

type Turn = Parameters<WireProtocol['toAnswer']>[0];

interface ResponseFormat {
  readonly type?: string;
  readonly json_schema?: { readonly strict?: boolean; readonly schema?: Readonly<Record<string, unknown>> };
}

const formatOf = (body: unknown): ResponseFormat | undefined =>
  ((body ?? {}) as { readonly response_format?: ResponseFormat }).response_format;
const event = (value: object): string => `data: ${JSON.stringify(value)}\n\n`;
const head = (object: string, model: string) => ({ id: 'chatcmpl-local', object, created: 1_767_614_400, model, system_fingerprint: null });
const finishOf = ({ tool, stop }: Turn): string => (tool === undefined ? stop : 'tool_calls');

function messageOf({ text, tool }: Turn) {
  if (tool === undefined) return { role: 'assistant', content: text, refusal: null };
  // Arguments are JSON as a string here, an object at Ollama.
  const call = { id: 'call_local', type: 'function', index: 0, function: { name: tool.name, arguments: JSON.stringify(tool.arguments) } };
  return { role: 'assistant', content: null, refusal: null, tool_calls: [call] };
}

const usageOf = ({ inputTokens, outputTokens }: Turn) => ({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  total_tokens: inputTokens + outputTokens,
});
