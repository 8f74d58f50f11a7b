import { describe, expect, it } from 'vitest';
import { intent } from '../../intent/define-intent.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createScriptedLlm, type LlmScript } from '../../testing/scripted-llm.ts';
import { checkLlm } from './check-llm.ts';

const intents = [
  intent('register', { flow: 'r', examples: { pt: ['quero me cadastrar', 'fazer cadastro'], en: ['sign me up'] } }),
  intent('hours', { flow: 'h', examples: { pt: ['que horas abre', 'abre domingo'] } }),
];
const chose = (value: string, certainty = 'sure'): LlmScript => ({ answer: { intent: value, certainty } });

describe('checkLlm', () => {
  it('counts what is right, wrong, unknown, nonsense and not answered', async () => {
    const clock = createFakeClock();
    const llm = createScriptedLlm({
      script: [chose('register'), chose('register'), chose('hours'), chose('none'), { text: 'Claro!' }, { unavailable: 'server_error' }],
    });
    expect(await checkLlm({ llm, intents, clock })).toMatchObject({
      model: 'scripted',
      prompt: 'understand@1',
      examples: 5,
      intents: 2,
      right: 1,
      wrong: 1,
      abstained: 1,
      nonsense: 1,
      unavailable: 1,
      accuracy: 0.2,
      reasons: { not_json: 1, server_error: 1 },
      confusions: [{ intent: 'register', chosen: 'hours', count: 1 }],
    });
  });

  it('does not show the half that is asked, and asks in the language of the example', async () => {
    const llm = createScriptedLlm({ script: Array.from({ length: 6 }, () => chose('none')) });
    await checkLlm({ llm, intents, clock: createFakeClock() });
    for (const { prompt, instructions } of llm.requests) {
      const { message } = JSON.parse(prompt.toString()) as { message: string };
      expect(instructions!.toString()).not.toContain(message);
    }
    expect(llm.requests[1]!.instructions!.toString()).toContain('fazer cadastro');
    expect(llm.requests.find(({ prompt }) => prompt.toString().includes('sign me up'))!.instructions!.toString()).toMatch(/^You classify/);
  });

  it('stops at once when nobody answers', async () => {
    const llm = createScriptedLlm();
    const report = await checkLlm({ llm, intents, clock: createFakeClock() });
    expect(report).toMatchObject({ examples: 1, unavailable: 1, reasons: { offline: 1 } });
    expect(llm.requests).toHaveLength(1);
  });

  it('takes a sample over all intents', async () => {
    const llm = createScriptedLlm({ script: Array.from({ length: 3 }, () => chose('hours')) });
    expect(await checkLlm({ llm, intents, maxExamples: 2, clock: createFakeClock() })).toMatchObject({ examples: 2, intents: 2 });
  });

  it('waits no longer than it was told', async () => {
    const clock = createFakeClock();
    const checking = checkLlm({ llm: createScriptedLlm({ script: ['hang_for_ever'] }), intents, clock, timeoutMs: 1_000 });
    await clock.advance(1_000);
    expect(await checking).toMatchObject({ unavailable: 1, reasons: { timeout: 1 } });
  });
});
