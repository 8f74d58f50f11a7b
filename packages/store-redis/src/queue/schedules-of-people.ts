import type { ContactId } from '@recado/core';
import type { BullQueue } from './bull-queues.ts';

/** Ends the schedules of people in one queue, with the job of each that is not due yet. */
export async function endSchedulesOfPeople(bull: BullQueue, people: readonly ContactId[]): Promise<void> {
  if (people.length === 0) return;
  const theirs: string[] = [];
  for (let from = 0; ; from += PAGE) {
    const page = await bull.getJobSchedulers(from, from + PAGE - 1, true);
    for (const { key, template } of page) {
      const person = template?.data?.person;
      if (person !== undefined && people.includes(person)) theirs.push(key);
    }
    if (page.length < PAGE) break;
  }
  for (const key of theirs) await bull.removeJobScheduler(key);
}

const PAGE = 200;
