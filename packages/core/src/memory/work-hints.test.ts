import { expect, it } from 'vitest';
import { WorkHints } from './work-hints.ts';

it('tells each listener once of each kind, soon and not at once', async () => {
  const hints = new WorkHints();
  const seen: string[] = [];
  hints.onWork((kind, pieces) => seen.push(`a ${pieces} ${kind}`));
  const stop = hints.onWork((kind) => seen.push(`b ${kind}`));
  for (let i = 0; i < 3; i += 1) hints.hint('turn');
  hints.hint('job', 2);
  expect(seen).toEqual([]);
  await Promise.resolve();
  expect(seen).toEqual(['a 3 turn', 'a 2 job', 'b turn', 'b job']);
  stop();
  hints.hint('outbox');
  await Promise.resolve();
  expect(seen.slice(4)).toEqual(['a 1 outbox']);
});

it('keeps two registrations of one listener apart', async () => {
  const hints = new WorkHints();
  let calls = 0;
  const listener = () => {
    calls += 1;
  };
  const stop = hints.onWork(listener);
  hints.onWork(listener);
  stop();
  hints.hint('turn');
  await Promise.resolve();
  expect(calls).toBe(1);
});
