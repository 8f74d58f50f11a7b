import { describe, expect, it } from 'vitest';
import { parseChatCommand } from './chat-command.ts';

describe('parseChatCommand', () => {
  it.each([
    ['/agent Oi, sou a Bia', { type: 'agent', signal: { type: 'agent.message', text: 'Oi, sou a Bia' } }],
    ['/agent voltar', { type: 'agent', signal: { type: 'agent.release' } }],
    ['/atendente VOLTAR ', { type: 'agent', signal: { type: 'agent.release' } }],
    ['/agent', { type: 'help' }],
    ['/ajuda', { type: 'help' }],
    ['/sair', { type: 'quit' }],
  ])('reads %j', (line, command) => {
    expect(parseChatCommand(line)).toEqual(command);
  });

  it.each(['oi', '/start', '/agentes', 'diga /agent x'])('leaves %j to the bot', (line) => {
    expect(parseChatCommand(line)).toBeUndefined();
  });
});
