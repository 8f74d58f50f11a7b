import type { ContactAddresses } from '../conversation/contact.ts';
import type { ConversationId } from '../conversation/ids.ts';
import { contactOf } from '../conversation/ids.ts';
import { TurnFailedError } from '../errors/turn-failed-error.ts';
import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import type { ActionResult, PlannedEvent, PlannedJob } from '../flow/engine/action-result.ts';
import type { NeedsAction } from '../flow/engine/turn-result.ts';
import type { ActionContext } from '../flow/graph/action.ts';
import type { Content } from '../flow/graph/content.ts';
import { detectPii } from '../privacy/detect-pii.ts';
import { isSafeName } from '../privacy/guard-fields.ts';
import { guardJob } from '../privacy/guard-job.ts';
import { withLocalModelsOnly } from '../privacy/local-models-only.ts';
import type { BotContext } from './bot-context.ts';
import { reasonOf } from './reason-of.ts';
import { inSpan } from './telemetry/in-span.ts';
import { nameOf } from './telemetry/name-of.ts';
import type { SafeSpan } from './telemetry/safe-span.ts';

/** Runs the author code a turn asked for and gathers what it did. */
export function runAuthorAction(
  context: BotContext,
  needs: NeedsAction,
  conversation: ActingIn,
  signal: AbortSignal,
): Promise<ActionResult> {
  const span = context.telemetry.tracing.start('recado.action', { parent: conversation.span });
  if (span.isRecording) {
    const { flowId, flowVersion, stepId } = needs;
    const where = { 'recado.flow': nameOf(flowId), 'recado.flow_version': flowVersion, 'recado.step': nameOf(stepId) };
    span.set({ ...where, 'recado.conversation_id': conversation.id });
  }
  return inSpan(span, async () => {
    const result = await act(context, needs, conversation, signal);
    if (result.status === 'failed') span.fail(nameOf(result.code));
    return result;
  });
}

export interface ActingIn {
  readonly id: ConversationId;
  readonly addresses: ContactAddresses;
  readonly now: number;
  /** Of the turn. */
  readonly span: SafeSpan;
}

async function act(context: BotContext, needs: NeedsAction, conversation: ActingIn, signal: AbortSignal): Promise<ActionResult> {
  const flow = context.definition.flows.get(needs.flowId)?.find((version) => version.graph.version === needs.flowVersion);
  const where = `the action ${needs.flowId}.${needs.stepId}`;
  const handler = flow?.registry.actions[needs.action];
  if (handler === undefined) throw new TurnFailedError({ where: `${where}, which is not registered` });

  const set: { [slot: string]: unknown } = {};
  const cleared: string[] = [];
  const replies: Content[] = [];
  const events: PlannedEvent[] = [];
  const jobs: PlannedJob[] = [];
  const contact = contactOf(conversation.id);
  try {
    const run = needs.isLocalOnly ? withLocalModelsOnly : <T>(work: () => T): T => work();
    const acting: ActionContext = {
      slots: needs.input.slots,
      contact: { id: contact, addresses: conversation.addresses, displayName: needs.input.displayName },
      conversationId: conversation.id,
      language: needs.input.language,
      key: needs.key,
      now: conversation.now,
      signal,
      set: (slots) => {
        for (const [slot, value] of Object.entries(slots)) {
          if (value === undefined) cleared.push(slot);
          else set[slot] = value;
        }
      },
      reply: (content) => void replies.push(content),
      emit: (name, data) => {
        assertName('the event', name);
        events.push(guardJob(`the event ${name}`, { name, data }));
      },
      enqueue: (queue, name, data, options) => {
        assertName('the job', name);
        jobs.push({ queue, ...guardJob(`the job ${name}`, { name, data }), ...options });
      },
      seal: (value) => context.sealer.seal(value, { purpose: 'job' }),
    };
    const outcome = await run(() => handler(acting));
    return { status: 'done', ...(typeof outcome === 'string' ? { outcome } : {}), set, cleared, replies, events, jobs };
  } catch (error) {
    if (needs.canFail && !signal.aborted) return { status: 'failed', code: reasonOf(error) };
    throw new TurnFailedError({ where }, { cause: error });
  }
}

/** A name is not sealed, and stands in errors and spans: one in which somebody is found goes nowhere. */
function assertName(door: string, name: string): void {
  if (!isSafeName(name) && (typeof name !== 'string' || detectPii(name).length > 0)) throw new UnsafeValueError({ door, field: 'name' });
}
