import type { ConversationSnapshot } from '../../conversation/conversation-snapshot.ts';
import type { BotDefinition } from '../compile/bot-definition.ts';
import { receiveMessage } from './receive-message.ts';
import { receiveSignal } from './receive-signal.ts';
import { receiveTimer } from './receive-timer.ts';
import { TurnDraft } from './turn-draft.ts';
import type { TurnIds } from './turn-ids.ts';
import type { TurnInputs } from './turn-inputs.ts';
import type { TurnResult } from './turn-result.ts';
import { upgradeFrames } from './upgrade-frames.ts';
import { WorkNeeded } from './work-needed.ts';

/**
 * Computes one turn. Pure: same arguments, same answer; no clock, no chance, no I/O.
 *
 * @param snapshot - `undefined` for a new conversation.
 * @param now - Epoch milliseconds; the same for every computation of one turn.
 * @returns `done` with everything the turn changes, or `needs` with what to do before calling again with its result: author code, an answer.
 * @throws TurnFailedError when the definition is broken: a loop without a question, a missing step.
 * @throws FlowVersionMissingError when a flow in progress has no version here and no policy to leave it.
 */
export function runTurn(
  bot: BotDefinition,
  snapshot: ConversationSnapshot | undefined,
  inputs: TurnInputs,
  now: number,
  ids: TurnIds,
): TurnResult {
  const draft = new TurnDraft(bot, snapshot, inputs, now, ids);
  try {
    upgradeFrames(draft);
    for (const event of inputs.events) {
      if (event.type === 'message') receiveMessage(draft, event);
      else if (event.type === 'timer') receiveTimer(draft, event.id);
      else receiveSignal(draft, event.signal);
    }
  } catch (thrown) {
    if (thrown instanceof WorkNeeded) return thrown.needs;
    throw thrown;
  }
  return {
    status: 'done',
    next: draft.snapshot(),
    replies: draft.replies,
    quoted: [...draft.quoted],
    concealed: draft.concealed,
    events: draft.events,
    jobs: draft.jobs,
    answers: draft.answers,
    timers: {
      set: [...draft.timersSet].map(([id, dueAt]) => ({ id, dueAt })),
      cancel: [...draft.timersCancelled],
    },
  };
}
