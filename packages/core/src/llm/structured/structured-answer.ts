import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { Llm, LlmAnswer, LlmNonsense, LlmPrompt, LlmRequest, LlmTextRequest, LlmUsage } from '../../ports/llm/llm.ts';
import { areLocalModelsDemanded } from '../../privacy/local-models-only.ts';
import { SafePrompt } from '../../privacy/safe-prompt.ts';
import { LlmFailed } from './llm-failed.ts';
import { readValue } from './read-value.ts';
import { type WireSchema, wireSchemaOf } from './wire-schema.ts';

/** What an adapter's server said. */
export interface WireAnswer {
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** The model stopped at the length limit, or would not answer. */
  readonly stopped?: 'cut_short' | 'refused';
}

/** One message to the server. `schema`: hold the model to it, when `constrains` says that the server can. */
export interface WireRequest {
  readonly instructions: string | undefined;
  readonly prompt: string;
  readonly schema?: WireSchema;
  readonly maxOutputTokens: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onText?: (text: string) => void;
}

/** The vendor's half of an adapter. Throws `LlmFailed` when there is no answer. */
export interface LlmWire {
  /** The adapter's: flows that demand local models are refused here when it is `remote`. */
  readonly locality: Llm['locality'];
  /** Whether the server holds the model to a schema; it may find out with the first answer. */
  readonly constrains: boolean;
  ask(request: WireRequest): Promise<WireAnswer>;
}

/** `Llm.complete` over a wire: guards the prompt, repairs the answer, and asks once more where the server constrains nothing. */
export async function completeOver<Value>(wire: LlmWire, request: LlmRequest<Value>): Promise<LlmAnswer<Value>> {
  const schema = wireSchemaOf(request.schema);
  return answerOver(wire, request, async (prompt) => {
    const first = await askFirst(wire, prompt, schema);
    const read = readAnswer(first, request);
    if (read.ok) return { status: 'answered', value: read.value, usage: usageOf(first) };
    if (wire.constrains || read.reason === 'refused' || read.reason === 'cut_short') {
      return { status: 'invalid', reason: read.reason, usage: usageOf(first) };
    }
    if ((await request.mayAskAgain?.()) === false) return { status: 'invalid', reason: read.reason, usage: usageOf(first) };
    const again = `${prompt.prompt}\n\n${WRONG[read.reason]}`;
    const second = await wire.ask({ ...prompt, prompt: again, ...schemaFor(wire, { ...prompt, prompt: again }, schema) });
    const reread = readAnswer(second, request);
    const usage = usageOf(first, second);
    return reread.ok ? { status: 'answered', value: reread.value, usage } : { status: 'invalid', reason: reread.reason, usage };
  });
}

/** `Llm.write` over a wire. */
export async function writeOver(wire: LlmWire, request: LlmTextRequest): Promise<LlmAnswer<string>> {
  return answerOver(wire, request, async (prompt) => {
    const answer = await wire.ask({ ...prompt, ...(request.onText === undefined ? {} : { onText: request.onText }) });
    const text = answer.text.trim();
    const usage = usageOf(answer);
    if (answer.stopped !== undefined) return { status: 'invalid', reason: answer.stopped, usage };
    return text === '' ? { status: 'invalid', reason: 'empty', usage } : { status: 'answered', value: text, usage };
  });
}

async function answerOver<Value>(
  { locality }: LlmWire,
  request: LlmPrompt,
  ask: (prompt: WireRequest) => Promise<LlmAnswer<Value>>,
): Promise<LlmAnswer<Value>> {
  const { instructions, prompt, maxOutputTokens, signal } = request;
  if (!SafePrompt.is(prompt)) throw new UnsafeValueError({ door: 'an Llm', field: 'prompt' });
  if (instructions !== undefined && !SafePrompt.is(instructions)) throw new UnsafeValueError({ door: 'an Llm', field: 'instructions' });
  if (locality === 'remote' && areLocalModelsDemanded()) return { status: 'unavailable', reason: 'local_only' };
  if (signal?.aborted) return { status: 'unavailable', reason: 'aborted' };
  try {
    return await ask({ instructions: instructions?.toString(), prompt: prompt.toString(), maxOutputTokens, signal });
  } catch (error) {
    if (!(error instanceof LlmFailed)) throw error;
    const reason = signal?.aborted ? 'aborted' : error.reason;
    return { status: 'unavailable', reason, ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }) };
  }
}

/** A server that turns out not to constrain refuses the request: it is asked again without. */
async function askFirst(wire: LlmWire, prompt: WireRequest, schema: WireSchema): Promise<WireAnswer> {
  const { constrains } = wire;
  try {
    return await wire.ask({ ...prompt, ...schemaFor(wire, prompt, schema) });
  } catch (error) {
    if (!constrains || wire.constrains) throw error;
    return wire.ask({ ...prompt, ...schemaFor(wire, prompt, schema) });
  }
}

/** A server that constrains gets the schema beside the prompt, another one inside it. */
function schemaFor(wire: LlmWire, { instructions }: WireRequest, schema: WireSchema): Partial<WireRequest> {
  if (wire.constrains) return { schema };
  const told = `Answer with one JSON object of this JSON schema and nothing else:\n${JSON.stringify(schema)}`;
  return { schema, instructions: instructions === undefined ? told : `${instructions}\n\n${told}` };
}

function readAnswer<Value>({ text, stopped }: WireAnswer, { schema }: LlmRequest<Value>): ReturnType<typeof readValue<Value>> {
  return stopped === undefined ? readValue(text, schema) : { ok: false, reason: stopped };
}

const usageOf = (...answers: readonly WireAnswer[]): LlmUsage => ({
  calls: answers.length,
  inputTokens: answers.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
  outputTokens: answers.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
});

/** Said with the second try. What the model wrote is not repeated to it. */
const WRONG: Readonly<Record<Exclude<LlmNonsense, 'refused' | 'cut_short'>, string>> = {
  not_json: 'Your last answer was not JSON. Answer with the JSON object alone.',
  wrong_schema: 'Your last answer was not of the JSON schema. Use its properties and values only.',
  empty: 'Your last answer was empty. Answer with the JSON object.',
};
