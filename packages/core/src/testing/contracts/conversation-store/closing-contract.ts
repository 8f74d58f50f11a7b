import { describe, expect, it } from 'vitest';
import { contactId } from '../../../conversation/ids.ts';
import { StoreUnavailableError } from '../../../errors/store-unavailable-error.ts';
import { aCommit, aConversationId, aLeaseRequest, anEntry, aTakeRequest } from '../../builders.ts';
import type { ContractBench } from './contract-bench.ts';

export function closingContract(bench: ContractBench): void {
  describe('closing', () => {
    it('finishes the verbs that are running', async () => {
      const { store } = await bench.open();
      const accepting = store.mailbox.accept([anEntry()]);
      const closing = store.close();
      expect(await accepting).toEqual(['accepted']);
      await closing;
    });

    it('refuses every verb afterwards, and may be closed again', async () => {
      const { store } = await bench.open();
      await store.close();
      await store.close();
      const lease = { conversationId: aConversationId(), fencingToken: 1 };
      const verbs: (() => Promise<unknown>)[] = [
        () => store.mailbox.accept([anEntry()]),
        () => store.turns.lease(aLeaseRequest()),
        () => store.turns.renew(lease, 1),
        () => store.turns.commit(aCommit({ lease })),
        () => store.turns.release(lease),
        () => store.turns.flowsInUse(),
        () => store.relay.take(aTakeRequest()),
        () => store.relay.settle({ id: 'x', token: 1 }, { status: 'sent', possibleDuplicate: false }),
        () => store.relay.receipt([]),
        () => store.relay.takeJobs(aTakeRequest()),
        () => store.relay.settleJobs(['x']),
        () => store.timers.next(),
        () => store.timers.of(aConversationId()),
        () => store.ledger.balance(),
        () => store.ledger.stateOf('x'),
        () => store.ledger.open(1),
        () => store.ledger.deadLetters(1),
        () => store.ledger.redrive('x'),
        () => store.ledger.forget(1),
        () => store.people.resolve({ keys: ['k'], candidate: contactId('ana') }),
        () => store.people.snapshot(aConversationId()),
        () => store.people.export(contactId('ana')),
        () => store.people.erase(contactId('ana')),
      ];
      for (const verb of verbs) await expect(verb()).rejects.toBeInstanceOf(StoreUnavailableError);
    });
  });
}
