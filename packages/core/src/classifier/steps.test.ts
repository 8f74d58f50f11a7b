import { expect, it } from 'vitest';
import { finish, finishInSlices, type Steps } from './steps.ts';

function* threeSteps(log: string[]): Steps<string> {
  for (const step of ['one', 'two', 'three']) {
    log.push(step);
    yield;
  }
  return 'done';
}

it('does all steps at once', () => {
  const log: string[] = [];
  expect(finish(threeSteps(log))).toBe('done');
  expect(log).toEqual(['one', 'two', 'three']);
});

it('lets other work go between slices', async () => {
  const log: string[] = [];
  let turns = 0;
  const count = () => {
    turns += 1;
    if (turns < 100) setImmediate(count);
  };
  setImmediate(count);
  const turnsBefore: number[] = [];
  const working = finishInSlices(
    (function* () {
      for (const step of threeSteps(log)) {
        turnsBefore.push(turns);
        yield step;
      }
    })(),
    0,
  );
  await working;
  expect(log).toEqual(['one', 'two', 'three']);
  expect(new Set(turnsBefore).size).toBe(3);
});

it('rejects when a step fails', async () => {
  await expect(
    finishInSlices(
      // biome-ignore lint/correctness/useYield: it fails before it could.
      (function* (): Steps<void> {
        throw new Error('broken');
      })(),
      0,
    ),
  ).rejects.toThrow('broken');
});
