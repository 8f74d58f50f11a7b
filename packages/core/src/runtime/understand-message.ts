import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import { type InboundMessage, utteranceOf } from '../message/inbound/inbound-message.ts';
import type { LeasedWork } from '../ports/conversation-store/turns.ts';
import { NOTHING_UNDERSTOOD, type Understanding } from '../ports/intent-router/intent-router.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { BotContext } from './bot-context.ts';

/** Asks the router what a message means. What a model answered is kept, so that a retried turn reads the same. */
export async function understandMessage(
  { router, sealer, store }: BotContext,
  work: LeasedWork,
  snapshot: ConversationSnapshot | undefined,
  inboundId: string,
  message: InboundMessage,
): Promise<Understanding> {
  const utterance = utteranceOf(message);
  if (utterance === undefined) return NOTHING_UNDERSTOOD;
  const key = `${UNDERSTANDING}${inboundId}`;
  const context = { purpose: 'checkpoint', subject: contactOf(work.lease.conversationId) };
  const kept = work.checkpoints.find((checkpoint) => checkpoint.key === key);
  if (kept !== undefined) return sealer.open(kept.result as Sealed<Understanding>, context);
  const frame = snapshot?.stack.at(-1);
  const understanding = await router.route({
    utterance,
    language: snapshot?.language,
    ...(frame?.phase === 'question' ? { expecting: `${frame.flowId}.${frame.stepId}` } : {}),
  });
  if (understanding.source === 'local-llm' || understanding.source === 'remote-llm') {
    await store.turns.checkpoint(work.lease, { key, result: sealer.seal(understanding, context) });
  }
  return understanding;
}

/** Whether a checkpoint keeps what a router answered rather than what an action did. */
export const isUnderstanding = (checkpointKey: string): boolean => checkpointKey.startsWith(UNDERSTANDING);

const UNDERSTANDING = 'route.';
