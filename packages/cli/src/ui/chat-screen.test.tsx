import { type ChannelId, contactId, conversationId, type TurnReport } from '@recado/core';
import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import { CHAT_WORDS } from '../chat/chat-words.ts';
import { aMessage } from '../test-support/a-message.ts';
import { ChatScreen } from './chat-screen.tsx';
import { type ChatState, initialChatState } from './chat-state.ts';
import { clockTime } from './clock-time.ts';

const words = CHAT_WORDS.pt;
const menu = aMessage({
  id: 'menu',
  text: 'O que você quer?',
  choices: [
    { id: 'a', title: 'Um' },
    { id: 'b', title: 'Dois', description: 'o segundo' },
  ],
});
const report: TurnReport = {
  conversationId: conversationId('1' as ChannelId, contactId('c1')),
  contactId: contactId('c1'),
  turnId: 't1',
  frames: [{ flowId: 'registration', version: 2, stepId: 'email', phase: 'question', slots: { name: 'Ana S.' } }],
  language: 'pt',
  isHandedOff: true,
  intent: { id: 'register', confidence: 0.9, source: 'rules' },
  trace: undefined,
  answers: [],
  replies: 1,
  commitMs: 1,
};
const draw = (state: Partial<ChatState>, columns = 60, rows = 24) =>
  renderToString(
    <ChatScreen state={{ ...initialChatState([], words.welcome), bot: 'ready', ...state }} words={words} columns={columns} rows={rows} />,
    { columns },
  );
const withMessages = (...messages: Parameters<typeof initialChatState>[0]) => initialChatState(messages, '');

describe('ChatScreen', () => {
  it('says what to do when there is no conversation yet', () => {
    expect(draw({}, 80)).toContain('Escreva uma mensagem para o bot.');
  });

  it("shows the person's messages on the right with ticks, the bot's on the left", () => {
    const screen = draw(
      withMessages(aMessage({ id: '1', from: 'user', text: 'oi', status: 'delivered' }), aMessage({ id: '2', text: 'Olá, Ana!' })),
    );
    const lineWith = (text: string) => screen.split('\n').find((line) => line.includes(text)) ?? '';
    expect(lineWith('oi').indexOf('oi')).toBeGreaterThan(40);
    expect(lineWith('Olá, Ana!').indexOf('Olá')).toBeLessThan(5);
    expect(screen).toContain(`${clockTime(aMessage().at)} ✓✓`);
  });

  it('numbers the choices and marks the highlighted one', () => {
    const screen = draw({ ...withMessages(menu), selected: 1 });
    expect(screen).toContain('1. Um');
    expect(screen).toContain('›2. Dois – o segundo');
    expect(screen).toContain(words.choiceKeys);
  });

  it('no longer offers choices once the person has answered', () => {
    expect(draw({ ...withMessages(menu, aMessage({ id: 'x', from: 'user' })), selected: 0 })).not.toContain('›');
  });

  it('shows the newest messages when there is no room for all', () => {
    const screen = draw(withMessages(...Array.from({ length: 30 }, (_, at) => aMessage({ id: `${at}`, text: `mensagem ${at}.` }))));
    expect(screen).toContain('mensagem 29.');
    expect(screen).not.toContain('mensagem 1.');
    expect(screen.split('\n').length).toBeLessThanOrEqual(24);
  });

  it('shows the panel when the terminal is wide, or when asked to', () => {
    for (const [columns, isPanelShown] of [
      [90, undefined],
      [60, true],
    ] as const) {
      const screen = draw({ report, isPanelShown }, columns, 30);
      for (const text of ['registration@2', 'email (question)', 'register 90%', 'name: Ana S.', words.panel.handedOff])
        expect(screen).toContain(text);
    }
    expect(draw({ report }, 89)).not.toContain('registration@2');
    expect(draw({ report, isPanelShown: false }, 120)).not.toContain('registration@2');
  });

  it('says that the bot is typing', () => {
    expect(draw({ typingUntil: 1 })).toContain(words.typing);
    expect(draw({})).not.toContain(words.typing);
  });

  it('fits into a narrow terminal', () => {
    const screen = draw(withMessages(aMessage({ text: 'Uma mensagem que não cabe numa linha só' }), menu), 24, 20);
    expect(Math.max(...screen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(24);
    expect(screen).toContain('Dois');
  });
});
