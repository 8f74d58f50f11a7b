import { replyIdIn } from '../flow/engine/answer-question.ts';
import { matchCommand } from '../intent/commands.ts';
import { utteranceOf } from '../message/inbound/inbound-message.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { type PublicId, publicId } from '../privacy/public-id.ts';
import type { Language } from '../text/language.ts';
import { utteranceWords } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';
import type { BotContext } from './bot-context.ts';
import type { FinishedTurn } from './commit-turn.ts';
import { maskedWords } from './masked-words.ts';

/** A message in which no intent was found and which answered nothing. Nobody can tell from it who wrote. */
export interface NotUnderstood {
  readonly id: PublicId;
  /** When it arrived, epoch milliseconds. */
  readonly at: number;
  readonly text: MaskedText;
  /** The conversation's language, as far as it is known. */
  readonly language: Language | undefined;
  /** Intents it may have meant, when the contact was asked which. */
  readonly among: readonly PublicId[];
}

/**
 * What a committed turn did not understand; `undefined` when it did. Answers to personal questions, greetings and taps are never it, nor
 * what could not be masked.
 */
export function notUnderstoodIn(context: BotContext, finished: FinishedTurn): NotUnderstood | undefined {
  const { turn, understanding, done } = finished;
  if (turn === undefined || understanding === undefined || !('message' in turn.entry.inbound)) return undefined;
  const { message } = turn.entry.inbound;
  const utterance = utteranceOf(message);
  if (utterance === undefined || replyIdIn(message) !== undefined || message.groupId !== undefined) return undefined;
  if (understanding.intent !== undefined || matchCommand(utterance) !== undefined || !isMissed(finished)) return undefined;
  if (stripPoliteness(utteranceWords(utterance)).words.length === 0) return undefined;
  const text = maskedWords(context, finished, utterance, 'not_understood', 'inbound');
  if (text === undefined || !HAS_WORDS.test(String(text).replace(PLACEHOLDER, ''))) return undefined;
  return {
    id: publicId(turn.entry.inboundId),
    at: turn.entry.receivedAt,
    text,
    language: done.next.language,
    among: (understanding.among ?? []).map((id) => publicId(id)),
  };
}

/** Nothing took the message: it was refused, asked back about, or only got the greeting that everything gets. */
function isMissed({ before, done }: FinishedTurn): boolean {
  const { misses, clarifying } = done.next.repair;
  if (clarifying !== undefined || misses > (before?.repair.misses ?? 0)) return true;
  return (before === undefined || before.stack.length === 0) && before?.handoff === undefined;
}

const PLACEHOLDER = /<[A-Z_]+>/g;
const HAS_WORDS = /\p{L}{2}/u;
