import { describe } from 'vitest';
import { closingContract } from './conversation-store/closing-contract.ts';
import { type CreateStore, contractBench } from './conversation-store/contract-bench.ts';
import { jobsContract } from './conversation-store/jobs-contract.ts';
import { leasesContract } from './conversation-store/leases-contract.ts';
import { ledgerContract } from './conversation-store/ledger-contract.ts';
import { mailboxContract } from './conversation-store/mailbox-contract.ts';
import { peopleContract } from './conversation-store/people-contract.ts';
import { receiptsContract } from './conversation-store/receipts-contract.ts';
import { relayContract } from './conversation-store/relay-contract.ts';
import { restartContract } from './conversation-store/restart-contract.ts';
import { timersContract } from './conversation-store/timers-contract.ts';
import { turnsContract } from './conversation-store/turns-contract.ts';

export interface ConversationStoreContractOptions {
  readonly name: string;
  readonly createStore: CreateStore;
  /** What this store cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly restart?: string };
}

/** What every `ConversationStore` promises. Time is a fake clock; the store closes after each test. */
export function conversationStoreContract({ name, createStore, skip = {} }: ConversationStoreContractOptions): void {
  describe(`ConversationStore contract: ${name}`, () => {
    const bench = contractBench(createStore);
    mailboxContract(bench);
    leasesContract(bench);
    turnsContract(bench);
    timersContract(bench);
    relayContract(bench);
    receiptsContract(bench);
    jobsContract(bench);
    ledgerContract(bench);
    peopleContract(bench);
    restartContract(bench, skip.restart);
    closingContract(bench);
  });
}
