import type { ChatMessage } from '../chat/chat-message.ts';
import type { ChatWords } from '../chat/chat-words.ts';
import { offeredChoices } from '../chat/offered-choices.ts';
import type { DevEvent } from '../dev/dev-session.ts';
import type { ChatAction } from './chat-action.ts';
import { type ChatItem, type ChatNote, type ChatState, messagesOf } from './chat-state.ts';
import { EMPTY_DRAFT, editDraft } from './draft.ts';

/** The screen after one action. */
export function reduceChat(state: ChatState, action: ChatAction, words: ChatWords): ChatState {
  switch (action.type) {
    case 'event':
      return reduceEvent(state, action.event, words);
    case 'note':
      return withNote(state, action.text, action.tone);
    case 'edit':
      return { ...state, draft: editDraft(state.draft, action.edit), selected: undefined };
    case 'clear-draft':
      return { ...state, draft: EMPTY_DRAFT, selected: undefined, scroll: 0 };
    case 'select':
      return { ...state, selected: select(state, action.by) };
    case 'scroll':
      return { ...state, scroll: Math.max(0, Math.min(state.items.length - 1, state.scroll + action.by)) };
    case 'toggle-panel':
      return { ...state, isPanelShown: !action.isShownNow };
    case 'typing-ended':
      return { ...state, typingUntil: undefined };
    case 'close':
      return { ...state, bot: 'closing' };
  }
}

function reduceEvent(state: ChatState, event: DevEvent, words: ChatWords): ChatState {
  switch (event.type) {
    case 'message':
      return withMessage(state, event.message);
    case 'typing':
      return { ...state, typingUntil: event.until };
    case 'bot.turn':
    case 'bot.standing':
      return { ...state, report: event.report };
    case 'bot.starting':
      return state.bot === 'reloading' ? state : { ...state, bot: 'starting' };
    case 'bot.ready':
      return { ...(state.bot === 'reloading' ? withNote(state, words.reloaded, 'info') : state), bot: 'ready' };
    case 'reloading':
      return { ...withNote(state, words.reloading, 'info'), bot: 'reloading', typingUntil: undefined };
    case 'bot.crashed': {
      const text = `${words.crashed((event.retryInMs / 1_000).toFixed(1))} (${event.reason})`;
      return { ...withNote(state, text, 'error'), bot: 'waiting', typingUntil: undefined };
    }
    case 'bot.failed': {
      const { message, hint } = event.error;
      const told = withNote(state, hint === undefined ? message : `${message}\n${hint}`, 'error');
      return { ...withNote(told, words.waitingForSave, 'info'), bot: 'failed', typingUntil: undefined };
    }
    case 'bot.output':
      return withNote(state, event.line, 'output');
  }
}

/** A message that is shown already gets its new state in its place. */
function withMessage(state: ChatState, message: ChatMessage): ChatState {
  const item: ChatItem = { kind: 'message', message };
  const at = state.items.findLastIndex((known) => known.kind === 'message' && known.message.id === message.id);
  if (at >= 0) return { ...state, items: state.items.with(at, item) };
  return { ...state, items: [...state.items, item], selected: undefined, ...(message.from === 'bot' ? { typingUntil: undefined } : {}) };
}

function withNote(state: ChatState, text: string, tone: ChatNote['tone']): ChatState {
  return { ...state, items: [...state.items, { kind: 'note', note: { id: `note.${state.items.length}`, text, tone } }] };
}

/** Arrows go around; the first one down starts at the top. */
function select(state: ChatState, by: 1 | -1): number | undefined {
  const count = offeredChoices(messagesOf(state))?.choices.length ?? 0;
  if (count === 0) return undefined;
  if (state.selected === undefined) return by === 1 ? 0 : count - 1;
  return (state.selected + by + count) % count;
}
