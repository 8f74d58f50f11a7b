import type { z } from 'zod';
import { LlmFailed } from '../llm/structured/llm-failed.ts';
import { completeOver, type LlmWire, type WireAnswer, type WireRequest, writeOver } from '../llm/structured/structured-answer.ts';
import type { Llm, LlmPrompt } from '../ports/llm/llm.ts';
import { countTokens, piecesOf } from './llm-server/wire-protocol.ts';

/** What a scripted model does with one request. */
export type LlmScript =
  /** Answers this value, of the schema or not. */
  | { readonly answer: unknown }
  /** Answers this text, which should be JSON where a schema asks for it. */
  | { readonly text: string }
  | { readonly unavailable: LlmFailed['reason']; readonly retryAfterMs?: number }
  /** Begins to answer this, and is gone in the middle. */
  | { readonly cut: string }
  /** Answers nothing until the request is aborted. */
  | 'hang'
  /** Answers nothing, aborted or not: a client that does not listen. */
  | 'hang_for_ever';

/** A request as the scripted model got it. */
export interface ScriptedLlmRequest extends LlmPrompt {
  readonly schema?: z.ZodType;
}

export interface ScriptedLlm extends Llm {
  /** Adds to the script. */
  enqueue(...steps: readonly LlmScript[]): void;
  /** Requests so far, oldest first. */
  readonly requests: readonly ScriptedLlmRequest[];
}

export interface ScriptedLlmOptions {
  /** @default 'scripted' */
  readonly name?: string;
  /** @default 'local' */
  readonly locality?: Llm['locality'];
  /** What to do, request by request; after the last one, `unavailable`. @default nothing */
  readonly script?: readonly LlmScript[];
}

/** A model that follows a script: no network, no weights. Checks answers against the request's schema as a real one must. */
export function createScriptedLlm({ name = 'scripted', locality = 'local', script = [] }: ScriptedLlmOptions = {}): ScriptedLlm {
  const steps = [...script];
  const requests: ScriptedLlmRequest[] = [];
  const wire: LlmWire = { locality, constrains: true, ask: (request) => follow(steps.shift(), request) };
  return {
    specVersion: 1,
    name,
    locality,
    requests,
    enqueue(...more) {
      steps.push(...more);
    },
    complete(request) {
      return completeOver(
        noting(wire, () => requests.push(request)),
        request,
      );
    },
    write(request) {
      return writeOver(
        noting(wire, () => requests.push(request)),
        request,
      );
    },
  };
}

/** Notes the requests that come through, not those stopped at the door. */
function noting(wire: LlmWire, note: () => void): LlmWire {
  return {
    locality: wire.locality,
    constrains: wire.constrains,
    ask(request) {
      note();
      return wire.ask(request);
    },
  };
}

async function follow(step: LlmScript | undefined, request: WireRequest): Promise<WireAnswer> {
  if (step === undefined) throw new LlmFailed('offline');
  if (step === 'hang_for_ever') return new Promise(() => {});
  if (step === 'hang') return aborted(request.signal);
  if ('unavailable' in step) throw new LlmFailed(step.unavailable, { retryAfterMs: step.retryAfterMs });
  const text = 'cut' in step ? step.cut : 'text' in step ? step.text : JSON.stringify(step.answer);
  for (const piece of request.onText === undefined ? [] : piecesOf(text)) request.onText?.(piece);
  if ('cut' in step) throw new LlmFailed('cut');
  return { text, inputTokens: countTokens(`${request.instructions ?? ''}${request.prompt}`), outputTokens: countTokens(text) };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new LlmFailed('aborted')), { once: true }));
}
