import { leaveHandoff, speakAsAgent } from './handoff.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { ConversationSignal } from './turn-inputs.ts';

/** Takes what a person on our side does. Releasing what nobody holds changes nothing. */
export function receiveSignal(draft: TurnDraft, signal: ConversationSignal): void {
  if (signal.type === 'agent.message') speakAsAgent(draft, signal.text);
  else if (draft.handoff !== undefined) leaveHandoff(draft);
}
