import type { ConversationId, Lease, LeasedWork, TakenReply } from '@recado/core';
import type { Owner } from './scheduler.ts';

interface Holding {
  readonly holder: Owner;
  readonly token: number;
  until: number;
}

/** Watches who holds which conversation and which reply, and that nobody begins anything without holding it. Times are the simulation's. */
export class HoldingJudge {
  readonly #complain: (what: string) => void;
  readonly #leases = new Map<ConversationId, Holding & { readonly takeovers: number }>();
  readonly #takes = new Map<string, Holding & { readonly isSuspect: boolean }>();
  readonly #storedResults = new Set<string>();
  readonly #begun = new Map<string, number>();

  constructor(complain: (what: string) => void) {
    this.#complain = complain;
  }

  leased(holder: Owner, { lease, takeovers }: LeasedWork, now: number, ttlMs: number): void {
    const before = this.#leases.get(lease.conversationId);
    if (before !== undefined && before.until > now) {
      this.#complain(
        `${holder.name} leased a conversation that ${before.holder.name} was told it holds for another ${before.until - now} ms`,
      );
    }
    this.#leases.set(lease.conversationId, { holder, token: lease.fencingToken, until: now + ttlMs, takeovers });
  }

  renewed(lease: Lease, now: number, ttlMs: number): void {
    const holding = this.#holdingOf(lease);
    if (holding !== undefined) holding.until = now + ttlMs;
  }

  released(lease: Lease): void {
    if (this.#holdingOf(lease) !== undefined) this.#leases.delete(lease.conversationId);
  }

  /** How many leases lapsed before the one that is held. */
  takeoversOf({ conversationId }: Lease): number {
    return this.#leases.get(conversationId)?.takeovers ?? 0;
  }

  /** @returns How often the action was begun before under the same key. */
  actionBegun(holder: Owner, conversation: ConversationId, key: string, now: number): number {
    const holding = this.#leases.get(conversation);
    if (holding?.holder !== holder || holding.until <= now) {
      this.#complain(`${holder.name} began the action ${placeOf(key)} without the lease`);
    }
    if (this.#storedResults.has(key))
      this.#complain(`${holder.name} began the action ${placeOf(key)} again although its result was stored`);
    const before = this.#begun.get(key) ?? 0;
    this.#begun.set(key, before + 1);
    return before;
  }

  resultStored(key: string): void {
    this.#storedResults.add(key);
  }

  taken(holder: Owner, reply: TakenReply, now: number, ttlMs: number): void {
    const before = this.#takes.get(reply.id);
    if (before !== undefined && before.until > now) {
      this.#complain(`${holder.name} took the reply ${reply.id} that ${before.holder.name} holds for another ${before.until - now} ms`);
    }
    this.#takes.set(reply.id, { holder, token: reply.token, until: now + ttlMs, isSuspect: reply.suspectSince !== undefined });
  }

  /** The reply is settled or held back: nobody holds it now. */
  letGo(id: string): void {
    this.#takes.delete(id);
  }

  /** @returns Whether the sender knew that the reply may have gone out before. */
  sendBegun(holder: Owner, id: string, now: number): { readonly isSuspect: boolean } {
    const holding = this.#takes.get(id);
    if (holding?.holder !== holder || holding.until <= now) this.#complain(`${holder.name} began to send ${id} without holding it`);
    return { isSuspect: holding?.isSuspect === true };
  }

  #holdingOf(lease: Lease): (Holding & { readonly takeovers: number }) | undefined {
    const holding = this.#leases.get(lease.conversationId);
    return holding?.token === lease.fencingToken ? holding : undefined;
  }
}

/** Keys begin with the turn and end with a digest of the input; between is the place. */
const placeOf = (key: string): string => key.split('.').slice(1, 4).join('.');
