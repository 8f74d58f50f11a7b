import { describe, expect, it } from 'vitest';
import { CHAT_WORDS } from '../chat/chat-words.ts';
import type { DevEvent } from '../dev/dev-session.ts';
import { aMessage } from '../test-support/a-message.ts';
import type { ChatAction } from './chat-action.ts';
import { type ChatState, initialChatState } from './chat-state.ts';
import { reduceChat } from './reduce-chat.ts';

const words = CHAT_WORDS.pt;
const menu = aMessage({
  id: 'menu',
  choices: [
    { id: 'a', title: 'Um' },
    { id: 'b', title: 'Dois' },
  ],
});
const after = (state: ChatState, ...actions: readonly ChatAction[]) =>
  actions.reduce((before, action) => reduceChat(before, action, words), state);
const event = (one: DevEvent): ChatAction => ({ type: 'event', event: one });
const shows = (message = aMessage(), isNew = true) => event({ type: 'message', message, isNew });
const notes = ({ items }: ChatState) => items.flatMap((item) => (item.kind === 'note' ? [item.note.text] : []));
const empty = initialChatState([], words.welcome);

describe('reduceChat', () => {
  it('begins with the welcome, or with the conversation there is', () => {
    expect(notes(empty)).toEqual([words.welcome]);
    expect(notes(initialChatState([menu], words.welcome))).toEqual([]);
  });

  it('puts a new status in the place of the old one', () => {
    const sent = aMessage({ id: 'm1', from: 'user' });
    const state = after(initialChatState([], ''), shows(sent), shows(menu), shows({ ...sent, status: 'read' }, false));
    expect(state.items.map((item) => (item.kind === 'message' ? item.message.status : undefined))).toEqual([undefined, 'read', 'accepted']);
  });

  it('stops typing when the bot has sent', () => {
    const typing = after(empty, event({ type: 'typing', until: 5_000 }));
    expect(typing.typingUntil).toBe(5_000);
    expect(after(typing, shows()).typingUntil).toBeUndefined();
  });

  it('goes around the choices on offer, and lets go of them when the person types', () => {
    const offering = initialChatState([menu], '');
    const selected = [1, 1, 1, -1] as const;
    expect(
      selected.map((_, at) => after(offering, ...selected.slice(0, at + 1).map((by) => ({ type: 'select', by }) as const)).selected),
    ).toEqual([0, 1, 0, 1]);
    expect(after(offering, { type: 'select', by: -1 }).selected).toBe(1);
    expect(after(offering, { type: 'select', by: 1 }, { type: 'edit', edit: { type: 'insert', text: 'x' } }).selected).toBeUndefined();
    expect(after(empty, { type: 'select', by: 1 }).selected).toBeUndefined();
  });

  it('tells of a reload once it is done', () => {
    const state = after(empty, event({ type: 'reloading' }), event({ type: 'bot.starting' }), event({ type: 'bot.ready', webhookUrl: '' }));
    expect(notes(state)).toEqual([words.welcome, words.reloading, words.reloaded]);
    expect(state.bot).toBe('ready');
  });

  it('shows what keeps the bot from running, and what to do', () => {
    const state = after(empty, event({ type: 'bot.failed', error: { message: 'no bot', hint: 'write one' } }));
    expect(notes(state).slice(1)).toEqual(['no bot\nwrite one', words.waitingForSave]);
    expect(state.bot).toBe('failed');
  });

  it('never scrolls past either end', () => {
    const three = initialChatState([aMessage({ id: '1' }), aMessage({ id: '2' }), aMessage({ id: '3' })], '');
    expect(after(three, { type: 'scroll', by: 10 }).scroll).toBe(2);
    expect(after(three, { type: 'scroll', by: 1 }, { type: 'scroll', by: -4 }).scroll).toBe(0);
  });
});
