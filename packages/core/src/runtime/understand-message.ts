import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import { MaskingFailedError } from '../errors/masking-failed-error.ts';
import { type InboundMessage, utteranceOf } from '../message/inbound/inbound-message.ts';
import type { LeasedWork } from '../ports/conversation-store/turns.ts';
import { NOTHING_UNDERSTOOD, type Understanding } from '../ports/intent-router/intent-router.ts';
import { withLocalModelsOnly } from '../privacy/local-models-only.ts';
import { publicId } from '../privacy/public-id.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { BotContext } from './bot-context.ts';
import { routeRequest } from './route-request.ts';
import { withSaidSlots } from './with-said-slots.ts';

/** Asks the router what a message means. What a model answered is kept, so that a retried turn reads the same. */
export async function understandMessage(
  { definition, router, sealer, store, logger, options }: BotContext,
  work: LeasedWork,
  snapshot: ConversationSnapshot | undefined,
  inboundId: string,
  message: InboundMessage,
): Promise<Understanding> {
  const utterance = utteranceOf(message);
  // What is said to a person on our side is nobody else's to read.
  if (utterance === undefined || snapshot?.handoff !== undefined) return NOTHING_UNDERSTOOD;
  const key = `${UNDERSTANDING}${inboundId}`;
  const context = { purpose: 'checkpoint', subject: contactOf(work.lease.conversationId) };
  const kept = work.checkpoints.find((checkpoint) => checkpoint.key === key);
  if (kept !== undefined) return sealer.open(kept.result as Sealed<Understanding>, context);
  let understanding: Understanding;
  try {
    const wantsTrace = options.onTurn !== undefined;
    const request = { ...routeRequest(definition, snapshot, work.lease.conversationId, utterance, message.from), wantsTrace };
    const route = () => router.route(request);
    const routed = await (request.isLocalOnly ? withLocalModelsOnly(route) : route());
    understanding = withSaidSlots(definition, routed, utterance);
  } catch (error) {
    // Nobody was asked, and the turn goes on as if nobody had understood.
    if (!(error instanceof MaskingFailedError)) throw error;
    logger.error('mask.failed', { conversationId: work.lease.conversationId, door: publicId('router.route') });
    return NOTHING_UNDERSTOOD;
  }
  if (isAboutModels(understanding)) {
    await store.turns.checkpoint(work.lease, { key, result: sealer.seal(understanding, context) });
  }
  return understanding;
}

/** Whether a model was asked, also in vain: a retried turn does not pay for it again. */
function isAboutModels({ source, trace }: Understanding): boolean {
  return source === 'local-llm' || source === 'remote-llm' || (trace?.spent.calls ?? 0) > 0;
}

/** Whether a checkpoint keeps what a router answered rather than what an action did. */
export const isUnderstanding = (checkpointKey: string): boolean => checkpointKey.startsWith(UNDERSTANDING);

const UNDERSTANDING = 'route.';
