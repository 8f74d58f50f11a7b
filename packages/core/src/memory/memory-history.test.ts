import { expect, it } from 'vitest';
import { publicId } from '../privacy/public-id.ts';
import { aConversationId } from '../testing/builders.ts';
import { historyContract } from '../testing/contracts/history-contract.ts';
import { createMemoryHistory } from './memory-history.ts';

historyContract({
  name: 'memory',
  async createHistory() {
    const history = createMemoryHistory();
    const read = async () => history.entries.map(({ text, ...entry }) => ({ ...entry, ...(text && { text: text.toString() }) }));
    return { history, read };
  },
});

it('keeps the latest', async () => {
  const history = createMemoryHistory({ maxEntries: 2 });
  for (const id of ['a', 'b', 'c']) {
    await history.append([{ id: publicId(id), at: 1, conversationId: aConversationId(), kind: 'event' }]);
  }
  expect(history.entries.map(({ id }) => id)).toEqual(['b', 'c']);
});
