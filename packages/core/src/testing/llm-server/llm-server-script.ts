/** What the server does with one request. */
export type LlmServerStep =
  /** The model says this. */
  | { readonly text: string }
  /** The model says what the function makes of the request: an obedient model, an echo. */
  | { readonly answer: (request: LlmServerRequest) => string }
  | { readonly fault: LlmFault }
  /** Over quota. Whole seconds, as the header has it. */
  | { readonly throttledForMs: number };

/** What can go wrong; each exactly as the protocol shows it. */
export const LLM_FAULTS = [
  /** Takes the request and never answers. */
  'hang',
  /** Sends headers, and nothing after them. */
  'hang_in_answer',
  /** Ends the connection without an answer. */
  'offline',
  /** Ends the connection in the middle of the answer. */
  'cut',
  'server_error',
  /** 429 with `retry-after: 1`. */
  'throttled',
  'model_missing',
  /** A body that is not JSON, as a proxy in between would send. */
  'invalid_json',
  /** The model talks instead of answering JSON. */
  'chatter',
  /** JSON of another form. */
  'wrong_schema',
  /** The model calls a tool nobody gave it. */
  'tool_call',
  /** The answer ends at the length limit. */
  'cut_short',
  'empty',
] as const;
export type LlmFault = (typeof LLM_FAULTS)[number];

/** A request as the server got it, the same for both protocols. */
export interface LlmServerRequest {
  readonly protocol: 'ollama' | 'openai';
  readonly model: string;
  /** Words of the system role. */
  readonly instructions: string;
  /** Words of the user role. */
  readonly prompt: string;
  /** The JSON schema the answer is held to. */
  readonly schema: Readonly<Record<string, unknown>> | undefined;
  readonly isStreamed: boolean;
  /** Everything that was sent, as text. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Number of the connection it came by: equal numbers were one connection kept alive. */
  readonly connection: number;
}
