import { channelId, contactId, conversationId, createLadderRouter, intent } from '@recado/core';
import { createFakeClock, createScriptedLlm, type LlmScript, llmSpendingContract } from '@recado/core/testing';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { createRedisLlmSpending } from './redis-llm-spending.ts';
import { startRedis, whyNoRedis } from './test-support/redis-server.ts';
import { withRedis } from './test-support/with-redis.ts';

const intents = [intent('register', { flow: 'registration', examples: { pt: ['quero me cadastrar', 'fazer cadastro'] } })];

withRedis('one server', (redis) => {
  llmSpendingContract({
    name: 'redis',
    async createLlmSpending({ clock }) {
      const prefix = redis.prefix();
      const open = async () => createRedisLlmSpending({ redis: () => redis.connect(), prefix, clock });
      return { spending: await open(), reopen: open };
    },
  });

  it('leaves nothing for ever', async () => {
    const client = redis.connect();
    const prefix = redis.prefix();
    const spending = createRedisLlmSpending({ redis: client, prefix });
    await spending.add('day 1', { calls: 1, tokens: 0, ms: 0, money: 0 }, Date.now() + 100_000);
    const left = await client.pttl(`${prefix}:spend:day 1`);
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThanOrEqual(101_000);
    await spending.close();
    await client.quit();
  });

  it('keeps two processes to one limit of a tenant: between them no call more', async () => {
    const clock = createFakeClock();
    const none: LlmScript = { answer: { intent: 'none', certainty: 'sure' } };
    const prefix = redis.prefix();
    const processes = [1, 2].map(() => {
      const llm = createScriptedLlm({ script: Array.from({ length: 20 }, () => none) });
      const spending = createRedisLlmSpending({ redis: () => redis.connect(), prefix, clock });
      const budget = { conversation: {}, tenant: { calls: 7 }, tenantOf: () => 'clinic', spending };
      return { llm, spending, router: createLadderRouter({ intents, models: [llm], cache: false, clock, budget }) };
    });
    for (let turn = 0; turn < 20; turn += 1) {
      const { router } = processes[turn % 2]!;
      const conversation = conversationId(channelId('106540352240001'), contactId(`c${turn}`));
      await router.route({ utterance: 'pretendo figurar na relação da casa', language: 'pt', conversationId: conversation });
    }
    const asked = processes.map(({ llm }) => llm.requests.length);
    expect(asked[0]! + asked[1]!).toBe(7);
    expect(asked.every((calls) => calls > 0)).toBe(true);
    await Promise.all(processes.map(({ spending }) => spending.close()));
  });
});

describe.skipIf(whyNoRedis() !== undefined)('a Redis that is away', () => {
  it('is told of as an error, so that no model is asked', { timeout: 30_000 }, async () => {
    const server = await startRedis();
    await server.kill();
    const impatient = new Redis({ host: '127.0.0.1', port: server.port, retryStrategy: () => null });
    impatient.on('error', () => undefined);
    const spending = createRedisLlmSpending({ redis: impatient });
    await expect(spending.add('day 1', { calls: 1, tokens: 1, ms: 1, money: 1 }, Date.now() + 1_000)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    const llm = createScriptedLlm({ script: [{ answer: { intent: 'register', certainty: 'sure' } }] });
    const router = createLadderRouter({ intents, models: [llm], cache: false, budget: { day: { calls: 5 }, spending } });
    const { trace } = await router.route({ utterance: 'pretendo figurar na relação da casa', language: 'pt' });
    expect(trace?.steps.at(-1)).toMatchObject({ outcome: 'skipped', why: 'budget_unknown' });
    expect(llm.requests).toEqual([]);
    await spending.close();
    await server.end();
  });
});
