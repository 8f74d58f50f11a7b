import { type Command, type CommandMatch, matchCommand } from '../../intent/commands.ts';
import { type InboundMessage, utteranceOf } from '../../message/inbound/inbound-message.ts';
import { advance } from './advance.ts';
import { readAnswer, replyIdIn } from './answer-question.ts';
import { repeatQuestion } from './ask-question.ts';
import { clarify, takeClarification } from './clarify.ts';
import { newFrame, waitTimerOf } from './frames.ts';
import { goTo } from './go-to.ts';
import { leaveHandoff } from './handoff.ts';
import { digress, obey } from './interrupt.ts';
import { saySystem } from './say.ts';
import { takeSaidSlots } from './take-said-slots.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { MessageEvent } from './turn-inputs.ts';

/** Takes one message of the contact: a word that works everywhere, an answer, another wish, or something not understood. */
export function receiveMessage(draft: TurnDraft, event: MessageEvent): void {
  const { message } = event;
  meet(draft, event);
  if (isSilent(message)) return;

  const utterance = utteranceOf(message);
  const command = utterance === undefined || replyIdIn(message) !== undefined ? undefined : matchCommand(utterance, draft.chosenLanguage);
  if (draft.handoff !== undefined) {
    if (command?.command === 'back') leaveHandoff(draft);
    return;
  }
  if (event.isLate) saySystem(draft, 'late');
  answer(draft, event, command);
  advance(draft);
}

function answer(draft: TurnDraft, event: MessageEvent, command: CommandMatch | undefined): void {
  const { message, understanding } = event;
  const frame = draft.top;
  const read = frame === undefined ? undefined : readAnswer(draft, frame, message);
  const flow = understanding.intent === undefined ? undefined : draft.bot.intents.get(understanding.intent);
  if (takeClarification(draft, message, { isWish: flow !== undefined || command !== undefined })) return;

  if (
    read?.status === 'valid' &&
    read.confidence >= Math.max(command === undefined ? 0 : COMMAND_CONFIDENCE, flow === undefined ? 0 : understanding.confidence)
  ) {
    understood(draft);
    return read.accept();
  }
  const isWished = flow !== undefined && understanding.confidence >= 1 && (frame === undefined || !STOPS.has(command?.command));
  if (command !== undefined && !isWished && obey(draft, command.command)) return understood(draft);
  if (flow !== undefined && (frame?.flowId !== flow || read?.status !== 'valid' || understanding.confidence >= 1)) {
    understood(draft);
    return digress(draft, flow, understanding.slots);
  }
  if (read?.status === 'valid') {
    understood(draft);
    return read.accept();
  }
  if (frame !== undefined && takeSaidSlots(draft, frame, understanding.slots)) return understood(draft);
  if (clarify(draft, understanding)) return;
  if (read?.status === 'invalid') {
    draft.repair = { ...draft.repair, misses: draft.repair.misses + 1 };
    return read.refuse();
  }
  notAQuestion(draft, message);
}

/** A message while no question is open. */
function notAQuestion(draft: TurnDraft, message: InboundMessage): void {
  const frame = draft.top;
  if (frame?.phase === 'running') return;
  const step = frame === undefined ? undefined : draft.flowOf(frame).graph.steps[frame.stepId];
  if (frame?.phase === 'timer' && step?.kind === 'wait') {
    if (step.onMessage === undefined) return saySystem(draft, 'waiting', frame);
    draft.cancelTimer(waitTimerOf(frame));
    return goTo(draft, frame, step.onMessage);
  }
  if (draft.bot.entry !== undefined && frame === undefined) {
    draft.stack.push(newFrame(draft, draft.bot.entry));
    return;
  }
  draft.repair = { ...draft.repair, misses: draft.repair.misses + 1 };
  saySystem(draft, replyIdIn(message) !== undefined ? 'staleChoice' : utteranceOf(message) === undefined ? 'cannotRead' : 'notUnderstood');
  if (frame !== undefined) repeatQuestion(draft, frame);
}

/** Keeps who wrote, when, and in which language. */
function meet(draft: TurnDraft, { message, understanding }: MessageEvent): void {
  const { addresses, displayName } = message.from;
  draft.addresses = { ...draft.addresses, ...addresses, ...(message.type === 'system' ? message.newAddresses : {}) };
  if (displayName !== undefined) draft.displayName = displayName;
  draft.lastInboundAt = Math.max(draft.lastInboundAt ?? 0, message.sentAt);
  const { language, confidence } = understanding;
  if (language === undefined || !draft.bot.languages.includes(language)) return;
  if (draft.chosenLanguage === undefined || (confidence >= SWITCH_CONFIDENCE && understanding.intent !== undefined))
    draft.chosenLanguage = language;
}

/** Kinds that ask for no answer, and everything said in a group. */
function isSilent(message: InboundMessage): boolean {
  return (
    message.groupId !== undefined ||
    SILENT.has(message.type) ||
    (message.type === 'unsupported' && message.vendorType === 'request_welcome')
  );
}

function understood(draft: TurnDraft): void {
  if (draft.repair.misses > 0) draft.repair = { ...draft.repair, misses: 0 };
}

/** In an open flow these words mean the flow, whatever else the author's examples say. */
const STOPS: ReadonlySet<Command | undefined> = new Set(['cancel', 'restart']);
const SILENT: ReadonlySet<InboundMessage['type']> = new Set(['reaction', 'edit', 'revoke', 'system']);
/** An answer has to be surer than this to be taken although it reads as a word that works everywhere. */
const COMMAND_CONFIDENCE = 0.95;
/** A known conversation changes its language only on a wish understood this well. */
const SWITCH_CONFIDENCE = 0.9;
