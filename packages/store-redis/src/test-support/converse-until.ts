import type { ConversationStore } from '@recado/core';
import { anAnswer, anEntry, LEASE } from './rows.ts';

/** What a store acknowledged, by inbound id. */
export interface Acknowledged {
  readonly accepted: Set<string>;
  readonly committed: Set<string>;
}

/** Accepts and answers messages in four conversations at once, until told to stop. Failures of the store are lived with. */
export async function converseUntil(
  store: ConversationStore,
  round: string,
  acknowledged: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  const lane = async (contact: string) => {
    for (let n = 0; !isOver(); n += 1) {
      try {
        const inboundId = `${round}/${contact}/${n}`;
        await store.mailbox.accept([anEntry(inboundId, contact)]);
        acknowledged.accepted.add(inboundId);
        const work = await store.turns.lease(LEASE);
        if (!work) continue;
        const outcome = await store.turns.commit(anAnswer(work));
        if (outcome.status === 'committed') for (const message of work.messages) acknowledged.committed.add(message.inboundId);
      } catch {
        // Redis is away: nothing was acknowledged.
      }
    }
  };
  await Promise.all(['ana', 'rui', 'eva', 'leo'].map(lane));
}
