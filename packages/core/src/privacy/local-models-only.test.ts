import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { freeText } from '../answers/free-text.ts';
import { ask } from '../flow/build/ask-spec.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { intent } from '../intent/define-intent.ts';
import type { IntentRouter } from '../ports/intent-router/intent-router.ts';
import { NOTHING_UNDERSTOOD } from '../ports/intent-router/intent-router.ts';
import type { Llm } from '../ports/llm/llm.ts';
import { createScriptedLlm } from '../testing/scripted-llm.ts';
import { createTestBot } from '../testing/test-bot.ts';
import { mask } from './mask.ts';
import { safePrompt } from './safe-prompt.ts';

/** Author code that asks whichever model it holds, the way any program would. */
async function summaryBy(llm: Llm, text: string): Promise<string> {
  await Promise.resolve();
  const answer = await llm.complete({ prompt: safePrompt`Sum up: ${mask(text)}`, schema: z.strictObject({ summary: z.string() }) });
  return answer.status === 'answered' ? answer.value.summary : `${answer.status}: ${'reason' in answer ? answer.reason : ''}`;
}

const summary = { answer: { summary: 'resumo' } };
const complaintOver = (llm: Llm, options: { readonly llm?: 'local' }) =>
  flow('complaint', { version: 1, ...options })
    .declare({ summary: freeText() })
    .slots({ story: ask(freeText(), { pt: 'O que houve?' }) })
    .action('sumUp', async ({ slots, set }) => set({ summary: await summaryBy(llm, slots.story) }))
    .say('told', { pt: '{summary}' })
    .end();

async function told(llm: Llm, options: { readonly llm?: 'local' }): Promise<string> {
  const complaint = complaintOver(llm, options);
  const bot = await createTestBot({ flows: [complaint], entry: complaint });
  const ana = bot.user();
  await ana.says('oi');
  const [reply] = await ana.says('a porta quebrou');
  await bot.stop();
  return reply !== undefined && 'text' in reply ? reply.text : '';
}

describe('a flow that demands local models', () => {
  it('keeps remote ones out of its actions, whoever holds them', async () => {
    const remote = createScriptedLlm({ locality: 'remote', script: [summary] });
    expect(await told(remote, { llm: 'local' })).toBe('unavailable: local_only');
    expect(remote.requests).toEqual([]);
  });

  it('lets local ones be asked, and other flows ask whom they like', async () => {
    expect(await told(createScriptedLlm({ script: [summary] }), { llm: 'local' })).toBe('resumo');
    expect(await told(createScriptedLlm({ locality: 'remote', script: [summary] }), {})).toBe('resumo');
  });

  it('keeps them out while it waits below another flow, of actions and of any router', async () => {
    const remote = createScriptedLlm({ locality: 'remote', script: [summary, summary, summary] });
    const heard: string[] = [];
    const router: IntentRouter = {
      specVersion: 1,
      async route({ utterance }) {
        heard.push(await summaryBy(remote, utterance));
        return utterance === 'dúvida' ? { intent: 'aside', confidence: 1, slots: {}, source: 'rules' } : NOTHING_UNDERSTOOD;
      },
    };
    const aside = flow('aside', { version: 1 })
      .declare({ summary: freeText() })
      .action('sumUp', async ({ set }) => set({ summary: await summaryBy(remote, 'dúvida') }))
      .say('told', { pt: '{summary}' })
      .end();
    const diary = flow('diary', { version: 1, llm: 'local' })
      .slots({ story: ask(freeText(), { pt: 'O que houve?' }) })
      .complete(() => {});
    const intents = [intent('aside', { flow: 'aside', examples: { pt: ['dúvida'] } })];
    const bot = await createTestBot({ flows: [diary, aside], intents, entry: diary, router });
    await bot.user().plays([
      ['oi', 'O que houve?'],
      ['dúvida', 'unavailable: local_only', 'O que houve?'],
    ]);
    expect(heard).toEqual(['resumo', 'unavailable: local_only']);
    await bot.stop();
  });
});
