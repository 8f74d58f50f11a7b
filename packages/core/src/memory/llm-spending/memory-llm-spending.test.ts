import { expect, it } from 'vitest';
import { llmSpendingContract } from '../../testing/contracts/llm-spending-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createMemoryLlmSpending } from './memory-llm-spending.ts';

llmSpendingContract({
  name: 'memory',
  createLlmSpending: async ({ clock }) => ({ spending: createMemoryLlmSpending({ clock }) }),
  skip: { sharing: 'it counts for its process alone' },
});

it('forgets what is past its time', async () => {
  const clock = createFakeClock();
  const spending = createMemoryLlmSpending({ clock });
  const one = { calls: 1, tokens: 10, ms: 5, money: 0.1 };
  await spending.add('day 1', one, clock.now() + 1_000);
  await clock.advance(2 * 60 * 60_000);
  expect(await spending.add('day 1', one, clock.now() + 1_000)).toEqual(one);
});
