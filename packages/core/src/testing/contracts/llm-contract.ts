import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { Llm, LlmRequest, LlmTextRequest } from '../../ports/llm/llm.ts';
import { withLocalModelsOnly } from '../../privacy/local-models-only.ts';
import { mask } from '../../privacy/mask.ts';
import { safePrompt } from '../../privacy/safe-prompt.ts';

/** An adapter and the model behind it, whose next answer the contract decides: a scripted model, or a local server that speaks its protocol. */
export interface LlmHarness {
  readonly llm: Llm;
  /** The model's next answer is this text. */
  nextText(text: string): void;
  /** The model's next request gets no answer: connection refused, server error. */
  nextOffline(): void;
  /** The model begins to answer its next request, and is gone in the middle. */
  nextCut(): void;
  /** The model's next request is refused for quota, to be tried again after `retryAfterMs` (a whole number of seconds). */
  nextThrottled(retryAfterMs: number): void;
  /** The model's next request is taken and never answered. Resolves when the model has it. */
  nextHanging(): Promise<void>;
  /** Requests that reached the model. */
  requestCount(): number;
  close?(): Promise<void>;
}

/** What every `Llm` holds. */
export function llmContract({ name, createLlm }: { readonly name: string; readonly createLlm: () => Promise<LlmHarness> }): void {
  const withLlm = (behave: (harness: LlmHarness) => Promise<void>) => async () => {
    const harness = await createLlm();
    try {
      await behave(harness);
    } finally {
      await harness.close?.();
    }
  };

  describe(`Llm contract: ${name}`, () => {
    it(
      'says what it is',
      withLlm(async ({ llm }) => {
        expect(llm.specVersion).toBe(1);
        expect(llm.name).toMatch(/^[\w.:/-]+$/);
        expect(['local', 'remote']).toContain(llm.locality);
      }),
    );

    it(
      'answers a value of the schema and counts tokens',
      withLlm(async (harness) => {
        harness.nextText('{"intent":"register"}');
        const answer = await harness.llm.complete(aRequest());
        expect(answer).toMatchObject({ status: 'answered', value: { intent: 'register' } });
        expect(answer).toMatchObject({ usage: { calls: 1, inputTokens: expect.any(Number), outputTokens: expect.any(Number) } });
        expect('usage' in answer && answer.usage.inputTokens > 0 && answer.usage.outputTokens > 0).toBe(true);
      }),
    );

    it.each([
      ['not JSON', 'claro, Ana!'],
      ['JSON of another type', '"Ana"'],
      ['a value outside the closed list', '{"intent":"Ana"}'],
      ['an object without a required property', '{"name":"Ana"}'],
    ])('finds %s invalid, without repeating it', async (_, text) =>
      withLlm(async (harness) => {
        harness.nextText(text);
        const answer = await harness.llm.complete(aRequest());
        expect(answer.status).toBe('invalid');
        expect(JSON.stringify(answer)).not.toContain('Ana');
      })(),
    );

    it(
      'reads JSON out of a fence and of words around it',
      withLlm(async (harness) => {
        harness.nextText('Sure!\n```json\n{"intent":"register",}\n```');
        expect(await harness.llm.complete(aRequest())).toMatchObject({ status: 'answered', value: { intent: 'register' } });
        harness.nextText('The answer is {"intent":"help"}. Anything else?');
        expect(await harness.llm.complete(aRequest())).toMatchObject({ status: 'answered', value: { intent: 'help' } });
      }),
    );

    it(
      'finds an empty answer invalid',
      withLlm(async (harness) => {
        harness.nextText('');
        expect(await harness.llm.complete(aRequest())).toMatchObject({ status: 'invalid', reason: 'empty' });
        harness.nextText('');
        expect(await harness.llm.write(aTextRequest())).toMatchObject({ status: 'invalid', reason: 'empty' });
      }),
    );

    it(
      'writes text, as a whole and piece by piece',
      withLlm(async (harness) => {
        harness.nextText('Abrimos às nove.');
        expect(await harness.llm.write(aTextRequest())).toMatchObject({ status: 'answered', value: 'Abrimos às nove.' });
        const pieces: string[] = [];
        harness.nextText('Abrimos às nove.');
        const answer = await harness.llm.write(aTextRequest({ onText: (text) => pieces.push(text) }));
        expect(answer).toMatchObject({ status: 'answered', value: 'Abrimos às nove.', usage: { calls: 1 } });
        expect(pieces.join('')).toBe('Abrimos às nove.');
        expect(pieces.length).toBeGreaterThan(1);
      }),
    );

    it(
      'is unavailable when the answer ends in the middle, streamed or not',
      withLlm(async (harness) => {
        harness.nextCut();
        expect(await harness.llm.write(aTextRequest({ onText: () => {} }))).toEqual({ status: 'unavailable', reason: 'cut' });
        harness.nextCut();
        expect(await harness.llm.complete(aRequest())).toEqual({ status: 'unavailable', reason: 'cut' });
      }),
    );

    it(
      'is unavailable when the model is, and answers again when it is back',
      withLlm(async (harness) => {
        harness.nextOffline();
        expect(await harness.llm.complete(aRequest())).toMatchObject({ status: 'unavailable' });
        harness.nextText('{"intent":"register"}');
        expect(await harness.llm.complete(aRequest())).toMatchObject({ status: 'answered' });
      }),
    );

    it(
      'hands on when to try again',
      withLlm(async (harness) => {
        harness.nextThrottled(7_000);
        expect(await harness.llm.complete(aRequest())).toMatchObject({ status: 'unavailable', retryAfterMs: 7_000 });
      }),
    );

    it(
      'asks nobody when the request was aborted before',
      withLlm(async (harness) => {
        const answer = await harness.llm.complete(aRequest({ signal: AbortSignal.abort() }));
        expect(answer.status).toBe('unavailable');
        expect(harness.requestCount()).toBe(0);
      }),
    );

    it(
      'gives up a running request when it is aborted',
      withLlm(async (harness) => {
        const controller = new AbortController();
        const taken = harness.nextHanging();
        const answering = harness.llm.complete(aRequest({ signal: controller.signal }));
        await taken;
        controller.abort();
        expect(await answering).toEqual({ status: 'unavailable', reason: 'aborted' });
      }),
    );

    it(
      'gives up a running stream when it is aborted',
      withLlm(async (harness) => {
        const controller = new AbortController();
        const taken = harness.nextHanging();
        const answering = harness.llm.write(aTextRequest({ signal: controller.signal, onText: () => {} }));
        await taken;
        controller.abort();
        expect(await answering).toEqual({ status: 'unavailable', reason: 'aborted' });
      }),
    );

    it(
      'sends nothing for a flow that demands local models, unless it is one',
      withLlm(async (harness) => {
        const isLocal = harness.llm.locality === 'local';
        if (isLocal) harness.nextText('{"intent":"register"}');
        const answer = await withLocalModelsOnly(async () => {
          await Promise.resolve();
          return harness.llm.complete(aRequest());
        });
        if (isLocal) expect(answer).toMatchObject({ status: 'answered' });
        else expect([answer, await withLocalModelsOnly(() => harness.llm.write(aTextRequest()))]).toEqual([LOCAL_ONLY, LOCAL_ONLY]);
        expect(harness.requestCount()).toBe(isLocal ? 1 : 0);
      }),
    );

    it(
      'refuses a prompt of a JavaScript caller that safePrompt did not make',
      withLlm(async (harness) => {
        const prompt = { toString: () => 'Ana Souza' } as LlmRequest<unknown>['prompt'];
        await expect(harness.llm.complete(aRequest({ prompt }))).rejects.toThrow(UnsafeValueError);
        await expect(harness.llm.complete(aRequest({ instructions: prompt }))).rejects.toThrow(UnsafeValueError);
        await expect(harness.llm.write(aTextRequest({ prompt }))).rejects.toThrow(UnsafeValueError);
        expect(harness.requestCount()).toBe(0);
      }),
    );
  });
}

const LOCAL_ONLY = { status: 'unavailable', reason: 'local_only' };

type AnIntent = { readonly intent: 'register' | 'help' };

function aRequest(change: Partial<LlmRequest<AnIntent>> = {}): LlmRequest<AnIntent> {
  return {
    instructions: safePrompt`Choose the intent.`,
    prompt: safePrompt`Classify: ${mask('quero me cadastrar')}`,
    schema: z.strictObject({ intent: z.enum(['register', 'help']) }),
    ...change,
  };
}

function aTextRequest(change: Partial<LlmTextRequest> = {}): LlmTextRequest {
  return { prompt: safePrompt`When do you open?`, ...change };
}
