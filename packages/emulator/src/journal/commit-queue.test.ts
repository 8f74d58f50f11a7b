import { expect, it } from 'vitest';
import { CommitQueue } from './commit-queue.ts';
import type { Journal, JournalChange } from './journal.ts';

const settle = (number: number): JournalChange => ({ type: 'webhook-settled', number });

function startQueue(options: { readonly isDurable: boolean; readonly write?: () => void }) {
  const steps: string[] = [];
  const journal: Journal = {
    isDurable: options.isDurable,
    load: () => ({ users: [], entries: [], planned: [], webhooks: [] }),
    write(changes) {
      options.write?.();
      steps.push(`write ${changes.length}`);
    },
    close() {},
  };
  const queue = new CommitQueue(
    journal,
    (changes) => steps.push(`apply ${changes.map((change) => ('number' in change ? change.number : '')).join()}`),
    () => steps.push('settle'),
  );
  return { queue, steps };
}

it('writes the commits of one moment at once and applies them afterwards, in order', async () => {
  const { queue, steps } = startQueue({ isDurable: true });
  const commits = Promise.all([queue.commit([settle(1), settle(2)]), queue.commit([settle(3)])]);
  expect([steps, queue.isIdle]).toEqual([[], false]);
  await commits;
  expect(steps).toEqual(['write 3', 'apply 1,2', 'apply 3', 'settle']);
});

it('applies nothing that could not be written', async () => {
  const { queue, steps } = startQueue({
    isDurable: true,
    write() {
      throw new Error('disk full');
    },
  });
  await expect(queue.commit([settle(1)])).rejects.toThrow('disk full');
  expect(steps).toEqual([]);
});

it('writes what waits when closed, and refuses what comes later', async () => {
  const { queue, steps } = startQueue({ isDurable: true });
  const commit = queue.commit([settle(1)]);
  queue.close();
  await commit;
  expect(steps).toEqual(['write 1', 'apply 1', 'settle']);
  await expect(queue.commit([settle(2)])).rejects.toMatchObject({ code: 'EMULATOR_CLOSED' });
});
