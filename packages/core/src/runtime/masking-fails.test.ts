import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { freeText } from '../answers/free-text.ts';
import { MaskingFailedError } from '../errors/masking-failed-error.ts';
import { flow } from '../flow/build/flow-builder.ts';
import type { IntentRouter } from '../ports/intent-router/intent-router.ts';
import type { Job } from '../ports/queue/queue.ts';
import { detectPii } from '../privacy/detect-pii.ts';
import { guardFields, guardJobData, isSafeName } from '../privacy/guard-fields.ts';
import { mask } from '../privacy/mask.ts';
import type { SafeFields } from '../privacy/safe.ts';
import { safePrompt } from '../privacy/safe-prompt.ts';
import { createScriptedLlm } from '../testing/scripted-llm.ts';
import { createTestBot } from '../testing/test-bot.ts';
import { textOf } from '../testing/test-user.ts';
import { createJsonLogger } from './json-logger.ts';

/** A bug in the detector that quotes what it reads. */
vi.mock('../privacy/pii-detector.ts', () => ({
  createPiiDetector: () => ({
    detect(text: string) {
      throw new TypeError(`cannot read ${text}`);
    },
  }),
}));

const PLANTED = 'Zulmira 98765-4321';

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('while the detector throws', () => {
  it('nothing is masked, and no error quotes the text', () => {
    for (const work of [() => mask(PLANTED), () => detectPii(PLANTED), () => safePrompt`Classify ${'987-6543' as never}`]) {
      const error = catching(work);
      expect(error).toBeInstanceOf(MaskingFailedError);
      expect(`${(error as Error).stack} ${(error as Error).cause}`).not.toMatch(/Zulmira|98765|6543/);
    }
  });

  it('the logger writes a refusal instead of the line', () => {
    const lines: string[] = [];
    const logger = createJsonLogger({ write: (line) => lines.push(line) });
    logger.info('turn.committed', { phone: '987-6543' } as never);
    const log: (event: never) => void = logger.info;
    log('987-6543' as never);
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['log.refused', 'log.refused']);
    expect(lines.join()).not.toContain('6543');
  });

  it('no guard lets a word pass that it would have to look into', () => {
    const fields = { id: '987-6543' } as unknown as SafeFields;
    for (const work of [
      () => guardFields('the door', fields),
      () => guardFields('the door', fields, { onUnsafe: 'replace' }),
      () => guardJobData('the job', fields),
      () => isSafeName('987-6543'),
    ]) {
      expect(catching(work)).toBeInstanceOf(MaskingFailedError);
    }
  });

  it('the model is not called, the event has no words, nothing is logged of them, and the turn goes on', async () => {
    const llm = createScriptedLlm();
    const asking: IntentRouter = {
      specVersion: 1,
      async route({ utterance }) {
        const answer = await llm.complete({ prompt: safePrompt`Classify ${mask(utterance)}`, schema: z.object({ intent: z.string() }) });
        return { confidence: answer.status === 'answered' ? 1 : 0, slots: {}, source: 'remote-llm' };
      },
    };
    const lines: string[] = [];
    const events: Job[] = [];
    const form = flow('form', { version: 1 }).ask('word', freeText(), { pt: 'diga' }).say('thanks', { pt: 'anotado: {word}' }).end();
    const bot = await createTestBot(
      { flows: [form], entry: form, router: asking, messageEventsQueue: 'archive' },
      { logger: createJsonLogger({ level: 'debug', write: (line) => lines.push(line) }) },
    );
    await bot.queue.consume('archive', async (job) => void events.push(job));
    const user = bot.user();
    expect((await user.says(PLANTED)).map(textOf)).toEqual(['diga']);
    expect((await user.says(PLANTED)).map(textOf)).toEqual([`anotado: ${PLANTED}`]);
    await bot.settle();
    expect(llm.requests).toEqual([]);
    expect(await bot.store.ledger.balance()).toMatchObject({ accepted: 2, handled: 2, deadLettered: 0 });
    expect(events.map(({ name, data }) => ({ name, hasText: Object.hasOwn(data as object, 'text') }))).toEqual([
      { name: 'message.received', hasText: false },
      // Answers a personal question: hidden whole, without a look at it.
      { name: 'message.received', hasText: true },
    ]);
    expect(
      lines
        .map((line) => JSON.parse(line).fields?.door)
        .filter(Boolean)
        .sort(),
    ).toEqual(['message.received', 'not_understood', 'router.route', 'router.route']);
    for (const kept of [lines.join(), JSON.stringify(events)]) expect(kept).not.toMatch(/Zulmira|98765|6543/);
    await bot.stop();
  });
});
