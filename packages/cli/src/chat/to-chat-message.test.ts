import type { JournalEntry, JsonObject } from '@recado/emulator';
import { describe, expect, it } from 'vitest';
import { toChatMessage } from './to-chat-message.ts';

const anEntry = (message: JsonObject, rest: Partial<JournalEntry> = {}): JournalEntry => ({
  id: 'wamid.1',
  userKey: '5511900000001',
  direction: 'outbound',
  at: 1_000,
  message,
  statuses: [],
  ...rest,
});

describe('toChatMessage', () => {
  it('reads a text of the person', () => {
    expect(toChatMessage(anEntry({ type: 'text', text: { body: 'oi' } }, { direction: 'inbound' }))).toEqual({
      id: 'wamid.1',
      from: 'user',
      type: 'text',
      text: 'oi',
      choices: [],
      at: 1_000,
      status: 'accepted',
    });
  });

  it('reads a tap of the person by its title', () => {
    const interactive = { type: 'button_reply', button_reply: { id: 'yes', title: 'Sim' } };
    expect(toChatMessage(anEntry({ type: 'interactive', interactive }, { direction: 'inbound' }))).toMatchObject({
      type: 'button_reply',
      text: 'Sim',
      choices: [],
    });
  });

  it('reads buttons and list rows of the bot in our words', () => {
    const buttons = { type: 'button', body: { text: 'Confere?' }, action: { buttons: [{ reply: { id: 'yes', title: 'Sim' } }] } };
    expect(toChatMessage(anEntry({ type: 'interactive', interactive: buttons }))).toMatchObject({
      type: 'buttons',
      text: 'Confere?',
      choices: [{ id: 'yes', title: 'Sim' }],
    });
    const rows = [{ id: 'a', title: 'Um', description: 'o primeiro' }];
    const list = { type: 'list', body: { text: 'Qual?' }, action: { sections: [{ rows }] } };
    expect(toChatMessage(anEntry({ type: 'interactive', interactive: list }))).toMatchObject({ type: 'list', choices: rows });
  });

  it('reads where a url button leads', () => {
    const interactive = { type: 'cta_url', body: { text: 'Veja' }, action: { parameters: { url: 'https://example.com' } } };
    expect(toChatMessage(anEntry({ type: 'interactive', interactive }))).toMatchObject({ type: 'url_button', url: 'https://example.com' });
  });

  it('takes the furthest status, in whatever order they came', () => {
    const statuses = [{ status: 'read', at: 2 } as const, { status: 'delivered', at: 3 } as const];
    expect(toChatMessage(anEntry({ type: 'text' }, { statuses }))?.status).toBe('read');
  });

  it('leaves out what never reaches the person', () => {
    expect(toChatMessage(anEntry({ type: 'text', text: { body: 'tarde demais' } }, { failsWith: 131_047 }))).toBeUndefined();
  });
});
