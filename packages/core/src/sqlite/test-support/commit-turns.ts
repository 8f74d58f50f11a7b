import { aCommit, aConversationId, aJobRow, aLeaseRequest, anEntry, aReply } from '../../testing/builders.ts';
import { createSqliteConversationStore } from '../conversation-store/sqlite-conversation-store.ts';

/** Accepts and answers messages in four lanes until it is killed. Prints `accepted <id>` and `committed <id>` after each answer of the store. */
const [path, round] = process.argv.slice(2) as [string, string];
const store = createSqliteConversationStore({ path });

async function lane(name: string): Promise<void> {
  const conversationId = aConversationId(name);
  for (let i = 0; ; i += 1) {
    const inboundId = `${round}/${name}/${i}`;
    await store.mailbox.accept([anEntry({ inboundId, conversationId })]);
    process.stdout.write(`accepted ${inboundId}\n`);
    const work = await store.turns.lease(aLeaseRequest({ ttlMs: 1 }));
    if (!work) continue;
    const { lease, version, messages } = work;
    const outcome = await store.turns.commit(
      aCommit({
        lease,
        expectedVersion: version,
        consumed: messages.map((message) => ({ inboundId: message.inboundId, as: 'handled' })),
        outbox: messages.flatMap((message) =>
          ['first', 'second'].map((part) => aReply({ id: `${message.inboundId}/${part}`, conversationId: lease.conversationId })),
        ),
        jobs: messages.map((message) => aJobRow({ id: message.inboundId, conversationId: lease.conversationId })),
        timers: { set: messages.map((message) => ({ id: message.inboundId, dueAt: Date.now() + 3_600_000 })), cancel: [] },
      }),
    );
    if (outcome.status === 'committed') for (const message of messages) process.stdout.write(`committed ${message.inboundId}\n`);
  }
}

await Promise.all(['a', 'b', 'c', 'd'].map(lane));
