import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import { aConversationId, aJobRow, aLeaseRequest, anEntry, aReply, aTakeRequest } from '../../testing/builders.ts';
import { answer } from '../../testing/contracts/conversation-store/contract-bench.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';

const folder = temporaryFolder();

it('walks no table in any verb of a turn', async () => {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  const path = join(folder.make(), 'store.db');
  const clock = createFakeClock();
  const store = createSqliteConversationStore({ path, clock });
  prepare.mockClear();
  await oneOfEach(store, clock.now());
  const statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) => /^(SELECT|UPDATE|INSERT|DELETE)/.test(sql));
  prepare.mockRestore();
  expect(statements.length).toBeGreaterThan(30);

  const database = new DatabaseSync(path);
  for (const sql of statements) {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    const walks = steps
      .map(({ detail }) => String(detail))
      .filter((detail) => /^(SCAN|USE TEMP B-TREE)/.test(detail) && !HARMLESS.test(detail));
    expect(walks, sql).toEqual([]);
  }
  database.close();
  await store.close();
});

/** One row, a list that was given, the first entry of an index, or the few timers of one conversation. */
const HARMLESS = /^SCAN (CONSTANT ROW|json_each|timers USING COVERING INDEX timers_due|\(subquery-\d+\))|^USE TEMP B-TREE FOR ORDER BY$/;

async function oneOfEach(store: ReturnType<typeof createSqliteConversationStore>, now: number): Promise<void> {
  await store.people.resolve({ keys: ['k'], candidate: contactId('ana') });
  await store.people.resolve({ keys: ['j'], candidate: contactId('rui') });
  await store.people.resolve({ keys: ['k', 'j'], candidate: contactId('eva') });
  await store.mailbox.accept([anEntry()]);
  await store.turns.release((await store.turns.lease(aLeaseRequest()))!.lease, { failedInboundId: 'in-1' });
  const work = (await store.turns.lease(aLeaseRequest()))!;
  await store.turns.renew(work.lease, 1_000);
  await store.turns.checkpoint(work.lease, { key: 'k', result: aReply().body });
  const timers = { set: [{ id: 't', dueAt: now }], cancel: ['u'] };
  await store.turns.commit(
    answer(work, { outbox: [aReply(), aReply({ id: 'out-2' }), aReply({ id: 'out-3' })], jobs: [aJobRow()], timers }),
  );
  await store.turns.lease(aLeaseRequest());
  const [reply] = await store.relay.take(aTakeRequest());
  const settled = await store.relay.settle(reply!, { status: 'sent', possibleDuplicate: true }, aTakeRequest());
  const next = settled.status === 'settled' ? settled.next : undefined;
  await store.relay.settle(next!, { status: 'ambiguous', reconcileAt: now });
  await store.relay.receipt([{ outboxId: next!.id, status: 'sent', at: now }]);
  const [third] = await store.relay.take(aTakeRequest());
  await store.relay.settle(third!, { status: 'retry', notBefore: now });
  await store.relay.takeJobs(aTakeRequest());
  await store.relay.settleJobs(['job-1']);
  await store.timers.next();
  await store.timers.of(aConversationId());
  await store.ledger.stateOf('in-1');
  await store.ledger.open(10);
  await store.ledger.deadLetters(10);
  await store.ledger.redrive('in-1');
  await store.ledger.forget(now);
  await store.people.snapshot(aConversationId());
  await store.people.export(contactId('ana'));
  await store.people.erase(contactId('ana'));
}
