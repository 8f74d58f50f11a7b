import { answerMetaOf } from '../answers/define-answer.ts';
import type { ConversationSnapshot, Frame } from '../conversation/conversation-snapshot.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { ConversationReport, FrameReport } from './turn-report.ts';

/** Where a conversation stands, with its slots masked. */
export function reportConversation(bot: BotDefinition, snapshot: ConversationSnapshot): ConversationReport {
  return {
    conversationId: snapshot.conversationId,
    contactId: snapshot.contactId,
    frames: reportFrames(bot, snapshot),
    language: snapshot.language,
    isHandedOff: snapshot.handoff !== undefined,
  };
}

function reportFrames(bot: BotDefinition, snapshot: ConversationSnapshot): readonly FrameReport[] {
  return snapshot.stack.map((frame) => ({
    flowId: frame.flowId,
    version: frame.flowVersion,
    stepId: frame.stepId,
    phase: frame.phase,
    slots: Object.fromEntries(Object.entries(frame.slots).map(([slot, value]) => [slot, shown(bot, frame, slot, value)])),
  }));
}

function shown(bot: BotDefinition, frame: Frame, slot: string, value: unknown): string {
  const flow = bot.flows.get(frame.flowId)?.find((version) => version.graph.version === frame.flowVersion);
  if (flow?.graph.slots[slot]?.public) return String(value);
  const schema = flow?.answers.get(slot);
  const mask = schema === undefined ? undefined : answerMetaOf(schema)?.mask;
  return mask?.(value as never) ?? '•••';
}
