import { matchChoice } from '../../answers/match-choice.ts';
import { type InboundMessage, utteranceOf } from '../../message/inbound/inbound-message.ts';
import type { ReplyChoice } from '../../message/outbound/buttons.ts';
import type { Understanding } from '../../ports/intent-router/intent-router.ts';
import { pickText } from '../../text/pick-text.ts';
import { replyIdIn } from './answer-question.ts';
import { repeatQuestion } from './ask-question.ts';
import { digress } from './interrupt.ts';
import { saySystem, systemText } from './say.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Asks which of the intents was meant. `false` when they are not two flows of this bot, or the bot is not waiting for words. */
export function clarify(draft: TurnDraft, { among = [], slotsAmong }: Pick<Understanding, 'among' | 'slotsAmong'>): boolean {
  if (draft.top !== undefined && draft.top.phase !== 'question') return false;
  const flows = new Set<string>();
  const intents = among.filter((id) => {
    const flow = draft.bot.intents.get(id);
    if (flow === undefined || flows.has(flow)) return false;
    flows.add(flow);
    return true;
  });
  if (intents.length < 2) return false;
  const clarifying = intents.slice(0, MOST_OFFERED);
  draft.repair = { ...draft.repair, clarifying, ...(slotsAmong === undefined ? {} : { said: slotsAmong }) };
  const choices = choicesOf(draft, clarifying);
  const text = systemText(draft, 'whichWish');
  const isShort = choices.every(({ title }) => title.length <= LONGEST_BUTTON);
  draft.replies.push(
    isShort
      ? { type: 'buttons', text, buttons: choices }
      : { type: 'list', text, button: systemText(draft, 'listButton'), sections: [{ rows: choices }] },
  );
  return true;
}

/**
 * Takes the answer to "which was meant": the wish it names is carried out with what the first message said, "none of them" goes back to what was open. `false` when
 * the message is something else; the question is then forgotten.
 */
export function takeClarification(draft: TurnDraft, message: InboundMessage, said: { readonly isWish: boolean }): boolean {
  const { clarifying, said: saidBefore, ...repair } = draft.repair;
  if (clarifying === undefined) return false;
  draft.repair = repair;
  const replyId = replyIdIn(message);
  const text = utteranceOf(message);
  if (said.isWish && replyId === undefined) return false;
  const options = choicesOf(draft, clarifying).map(({ id, title }) => ({ id, label: title }));
  const match = matchChoice(options, {
    ...(replyId === undefined ? {} : { replyId }),
    ...(text === undefined || replyId !== undefined ? {} : { text }),
  });
  if (match.status !== 'matched' || match.confidence < SURE) return false;
  draft.repair = { ...draft.repair, misses: 0 };
  const intent = match.id.slice(PREFIX.length);
  const flow = draft.bot.intents.get(intent);
  if (intent !== NONE && flow !== undefined) digress(draft, flow, saidBefore?.[intent]);
  else none(draft);
  return true;
}

function none(draft: TurnDraft): void {
  saySystem(draft, 'notUnderstood');
  if (draft.top !== undefined) repeatQuestion(draft, draft.top);
}

function choicesOf(draft: TurnDraft, intents: readonly string[]): readonly ReplyChoice[] {
  return [
    ...intents.map((id) => ({ id: `${PREFIX}${id}`, title: titleOf(draft, id) })),
    { id: `${PREFIX}${NONE}`, title: systemText(draft, 'noneOfThem') },
  ];
}

/** What the author calls the intent, or its flow, or else its id in words. */
function titleOf(draft: TurnDraft, id: string): string {
  const intent = draft.bot.intentDefinitions.get(id);
  const title = intent?.title ?? draft.bot.flows.get(intent?.flow ?? '')?.[0]?.graph.title;
  const text = title === undefined ? id.replaceAll(/[-_]/g, ' ') : pickText(title, draft.language, draft.bot.languages);
  const words = text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
  return words.length <= LONGEST_ROW ? words : `${words.slice(0, LONGEST_ROW - 1)}…`;
}

const PREFIX = 'wish:';
/** No intent has it: ids are not empty. */
const NONE = '';
const MOST_OFFERED = 2;
const SURE = 0.85;
/** Most characters of a button's title, and of a row's. */
const LONGEST_BUTTON = 20;
const LONGEST_ROW = 24;
