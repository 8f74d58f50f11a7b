import { expect, it } from 'vitest';
import { createMemoryLlmCache } from './memory-llm-cache.ts';

it('forgets the answer unused for longest, and answers whose time is over', async () => {
  let now = 0;
  const cache = createMemoryLlmCache({ maxAnswers: 2, now: () => now });
  await cache.set('a', '1', 100);
  await cache.set('b', '2', 1_000);
  expect(await cache.get('a')).toBe('1');
  await cache.set('c', '3', 1_000);
  expect(await cache.get('b')).toBeUndefined();
  now = 100;
  expect([await cache.get('a'), await cache.get('c')]).toEqual([undefined, '3']);
});

it('keeps at least one answer', () => {
  expect(() => createMemoryLlmCache({ maxAnswers: 0 })).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
});
