import { expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { Schedule, type Scheduled } from './schedule.ts';

it('hands out what waits longest, and again only when placed again', () => {
  const { schedule, item } = aSchedule();
  schedule.place(item('b'), { since: 2 });
  schedule.place(item('a'), { since: 1 });
  schedule.place(item('b2'), { since: 2 });
  expect([schedule.take(), schedule.take(), schedule.take(), schedule.take()].map((taken) => taken?.name)).toEqual([
    'a',
    'b',
    'b2',
    undefined,
  ]);
});

it('lets what falls due wait since then', async () => {
  const { schedule, clock, item } = aSchedule();
  schedule.place(item('due'), { at: clock.now() + 10 });
  expect(schedule.take()).toBeUndefined();
  await clock.advance(20);
  schedule.place(item('young'), { since: clock.now() });
  schedule.place(item('old'), { since: clock.now() - 15 });
  expect([schedule.take(), schedule.take(), schedule.take()].map((taken) => taken?.name)).toEqual(['old', 'due', 'young']);
});

it('asks what becomes of an item whose lease lapses', async () => {
  const { schedule, clock, item } = aSchedule();
  const leased = item('leased');
  schedule.place(leased, { lapsesAt: clock.monotonic() + 10 });
  clock.jump(1_000_000);
  expect(schedule.take()).toBeUndefined();
  await clock.advance(10);
  expect(schedule.take()).toBe(leased);
});

it('holds an item in one place only', () => {
  const { schedule, item } = aSchedule();
  const moved = item('moved');
  schedule.place(moved, { since: 1 });
  expect(schedule.isReady(moved)).toBe(true);
  schedule.place(moved, { lapsesAt: 5 });
  schedule.place(moved, { since: 3 });
  schedule.place(moved, 'never');
  expect(schedule.isReady(moved)).toBe(false);
  expect(schedule.take()).toBeUndefined();
});

interface Item extends Scheduled {
  readonly name: string;
}

function aSchedule() {
  const clock = createFakeClock();
  const schedule = new Schedule<Item>(clock, () => ({ since: clock.now() }));
  return { schedule, clock, item: (name: string): Item => ({ name, place: undefined }) };
}
