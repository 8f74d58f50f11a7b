import { expect, it } from 'vitest';
import { CallBatcher } from './call-batcher.ts';

interface Run {
  readonly entries: readonly string[];
  end(error?: Error): void;
}

/** A batcher whose runs end when the test says so; each entry is answered in capitals. */
function aBatcher({ lanes = 1, maxEntries = 100, isOneToBlame = false } = {}) {
  const runs: Run[] = [];
  const batcher = new CallBatcher<string, string>({
    run: (entries) =>
      new Promise((resolve, reject) => {
        runs.push({ entries, end: (error) => (error ? reject(error) : resolve(entries.map((entry) => entry.toUpperCase()))) });
      }),
    lanes,
    maxEntries,
    isOneToBlame: () => isOneToBlame,
  });
  return { batcher, runs };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('sends what comes at once together, and what comes meanwhile with the next', async () => {
  const { batcher, runs } = aBatcher();
  const first = [batcher.add(['a', 'b']), batcher.add(['c'])];
  await settle();
  const second = [batcher.add(['d']), batcher.add(['e'])];
  await settle();
  expect(runs.map(({ entries }) => entries)).toEqual([['a', 'b', 'c']]);
  runs[0]!.end();
  expect(await Promise.all(first)).toEqual([['A', 'B'], ['C']]);
  await settle();
  expect(runs[1]?.entries).toEqual(['d', 'e']);
  runs[1]!.end();
  expect(await Promise.all(second)).toEqual([['D'], ['E']]);
});

it('has as many under way as told, and no batch larger than told unless one call is', async () => {
  const { batcher, runs } = aBatcher({ lanes: 2, maxEntries: 2 });
  void batcher.add(['a', 'b', 'c']);
  await settle();
  void batcher.add(['d']);
  await settle();
  for (const entry of ['e', 'f', 'g']) void batcher.add([entry]);
  await settle();
  expect(runs.map(({ entries }) => entries.join(''))).toEqual(['abc', 'd']);
  runs[0]!.end();
  await settle();
  runs[1]!.end();
  await settle();
  expect(runs.map(({ entries }) => entries.join(''))).toEqual(['abc', 'd', 'ef', 'g']);
});

it('tells every call of a failure, and goes on', async () => {
  const { batcher, runs } = aBatcher();
  const calls = Promise.allSettled([batcher.add(['a']), batcher.add(['b'])]);
  await settle();
  runs[0]!.end(new Error('away'));
  expect(await calls).toMatchObject([{ reason: { message: 'away' } }, { reason: { message: 'away' } }]);
  const next = batcher.add(['c']);
  await settle();
  runs[1]!.end();
  expect(await next).toEqual(['C']);
});

it('lets no call fail for what another one brought', async () => {
  const { batcher, runs } = aBatcher({ isOneToBlame: true });
  const calls = Promise.allSettled([batcher.add(['good']), batcher.add(['bad'])]);
  await settle();
  runs[0]!.end(new Error('bad value'));
  await settle();
  runs[1]!.end();
  await settle();
  runs[2]!.end(new Error('bad value'));
  expect(await calls).toMatchObject([{ value: ['GOOD'] }, { reason: { message: 'bad value' } }]);
});
