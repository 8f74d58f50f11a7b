import { z } from 'zod';
import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import type { Llm, LlmAnswer, LlmRequest } from '../ports/llm/llm.ts';
import { SafePrompt } from '../privacy/safe-prompt.ts';

/** What a scripted model does with one request. */
export type LlmScript =
  /** Answers this value, of the schema or not. */
  | { readonly answer: unknown }
  /** Answers this text, which should be JSON. */
  | { readonly text: string }
  | { readonly unavailable: string; readonly retryAfterMs?: number }
  /** Answers nothing until the request is aborted. */
  | 'hang';

export interface ScriptedLlm extends Llm {
  /** Adds to the script. */
  enqueue(...steps: readonly LlmScript[]): void;
  /** Requests so far, oldest first. */
  readonly requests: readonly LlmRequest[];
}

export interface ScriptedLlmOptions {
  /** @default 'local' */
  readonly locality?: Llm['locality'];
  /** What to do, request by request; after the last one, `unavailable`. @default nothing */
  readonly script?: readonly LlmScript[];
}

/** A model that follows a script: no network, no weights. Checks answers against the request's schema as a real one must. */
export function createScriptedLlm({ locality = 'local', script = [] }: ScriptedLlmOptions = {}): ScriptedLlm {
  const steps = [...script];
  const requests: LlmRequest[] = [];
  return {
    specVersion: 1,
    name: 'scripted',
    locality,
    requests,
    enqueue(...more) {
      steps.push(...more);
    },
    async complete(request) {
      if (!SafePrompt.is(request.prompt)) throw new UnsafeValueError({ door: 'llm.complete', field: 'prompt' });
      if (request.signal?.aborted) return ABORTED;
      requests.push(request);
      const step = steps.shift();
      if (step === undefined) return { status: 'unavailable', reason: 'the script has ended' };
      if (step === 'hang') return aborted(request.signal);
      if ('unavailable' in step) return unavailable(step);
      return 'text' in step ? parse(step.text, request) : check(step.answer, request);
    },
  };
}

function unavailable({ unavailable: reason, retryAfterMs }: { readonly unavailable: string; readonly retryAfterMs?: number }): LlmAnswer {
  return retryAfterMs === undefined ? { status: 'unavailable', reason } : { status: 'unavailable', reason, retryAfterMs };
}

function parse(text: string, request: LlmRequest): LlmAnswer {
  try {
    return check(JSON.parse(text), request);
  } catch {
    return { status: 'invalid', reason: 'The answer is not JSON.' };
  }
}

function check(value: unknown, request: LlmRequest): LlmAnswer {
  if (!z.fromJSONSchema(request.schema).safeParse(value).success) return { status: 'invalid', reason: 'The answer is not of the schema.' };
  return { status: 'answered', value, inputTokens: tokens(request.prompt.toString()), outputTokens: tokens(JSON.stringify(value)) };
}

/** About what a tokeniser makes of text. */
const tokens = (text: string): number => Math.ceil(text.length / 4);

function aborted(signal: AbortSignal | undefined): Promise<LlmAnswer> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(ABORTED), { once: true }));
}

const ABORTED: LlmAnswer = { status: 'unavailable', reason: 'aborted' };
