import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aTakeRequest } from '../../testing/builders.ts';
import { childProcesses } from '../test-support/child-process.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';

const folder = temporaryFolder();
const children = childProcesses();

it('keeps every acknowledged verb, and turns whole or not at all, when its process is killed again and again', async () => {
  const path = join(folder.make(), 'store.db');
  const acknowledged: string[] = [];
  for (const [round, linesUntilKill] of [3, 211, 58, 401].entries()) {
    const child = children.start('commit-turns.ts', path, String(round));
    for (let i = 0; i < linesUntilKill; i += 1) acknowledged.push((await child.lines.next()).value);
    await child.kill();

    const store = createSqliteConversationStore({ path });
    for (const line of acknowledged) {
      const [what, id] = line.split(' ') as [string, string];
      const state = await store.ledger.stateOf(id);
      if (what === 'committed') expect(state, line).toBe('handled');
      else expect(state, line).toBeDefined();
    }
    const balance = await store.ledger.balance();
    expect(balance).toMatchObject({ jobs: balance.handled, timers: balance.handled, replies: { committed: 2 * balance.handled } });
    for (const job of await store.relay.takeJobs(aTakeRequest({ limit: 100_000, ttlMs: 1 }))) {
      expect(await store.ledger.stateOf(job.id)).toBe('handled');
    }
    await store.close();
  }
  expect(acknowledged.filter((line) => line.startsWith('committed')).length).toBeGreaterThan(200);
});
