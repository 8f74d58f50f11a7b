import { expect, it } from 'vitest';
import { publicId } from '../privacy/public-id.ts';
import { privacyJournalContract } from '../testing/contracts/privacy-journal-contract.ts';
import { createMemoryPrivacyJournal } from './memory-privacy-journal.ts';

privacyJournalContract({
  name: 'memory',
  async createJournal() {
    const journal = createMemoryPrivacyJournal();
    return { connect: async () => journal };
  },
  skip: { restart: 'everything is gone when the process ends' },
});

it('keeps the latest records only', async () => {
  const journal = createMemoryPrivacyJournal({ maxRecords: 2 });
  const record = (at: number) => ({ kind: 'access', at, actor: publicId('op'), action: publicId('inspect'), contactIds: [] }) as const;
  await journal.append([1, 2, 3].map(record));
  expect(await journal.read()).toEqual([record(2), record(3)]);
});
