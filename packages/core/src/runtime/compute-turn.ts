import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { type ConversationId, channelOf, contactOf } from '../conversation/ids.ts';
import { runTurn } from '../flow/engine/run-turn.ts';
import type { TurnIds } from '../flow/engine/turn-ids.ts';
import type { TurnEvent, WorkResult } from '../flow/engine/turn-inputs.ts';
import type { TurnDone } from '../flow/engine/turn-result.ts';
import type { Lease } from '../ports/conversation-store/turns.ts';
import type { Sealed } from '../privacy/sealed.ts';
import { askAnswerer } from './ask-answerer.ts';
import type { BotContext } from './bot-context.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import { runAuthorAction } from './run-author-action.ts';
import type { SafeSpan } from './telemetry/safe-span.ts';

export interface TurnWork {
  readonly lease: Lease;
  readonly snapshot: ConversationSnapshot | undefined;
  readonly events: readonly TurnEvent[];
  readonly ids: TurnIds;
  /** Results by key; grows while the turn runs. */
  readonly results: Map<string, WorkResult>;
  readonly span: SafeSpan;
}

/** Computes a turn, doing what it asks for (author code, answers) and storing each result. `lost`: the lease went, nothing more may be begun. */
export async function computeTurn(context: BotContext, work: TurnWork, keeper: LeaseKeeper): Promise<TurnDone | 'lost'> {
  const id: ConversationId = work.lease.conversationId;
  const contactId = contactOf(id);
  const inputs = { conversation: { id, contactId, channelId: channelOf(id) }, events: work.events, results: work.results };
  const now = context.clock.now();
  for (;;) {
    const result = runTurn(context.definition, work.snapshot, inputs, now, work.ids);
    if (result.status === 'done') return result;
    if (!keeper.isHeld) return 'lost';
    const answer: WorkResult =
      result.work === 'answer'
        ? await askAnswerer(context, result, work)
        : await runAuthorAction(context, result, { id, addresses: addressesIn(work), now, span: work.span }, keeper.signal);
    const stored: Sealed<WorkResult> = context.sealer.seal(answer, { purpose: 'checkpoint', subject: contactId });
    if ((await context.store.turns.checkpoint(work.lease, { key: result.key, result: stored })) === 'stale') return 'lost';
    work.results.set(result.key, answer);
  }
}

function addressesIn(work: TurnWork) {
  const last = work.events.findLast((event) => event.type === 'message');
  return { ...work.snapshot?.addresses, ...(last?.type === 'message' ? last.message.from.addresses : {}) };
}
