import type { ConversationSignal } from '@recado/core';

/** What a line asks of the chat itself rather than of the bot. */
export type ChatCommand =
  | { readonly type: 'agent'; readonly signal: ConversationSignal }
  | { readonly type: 'help' }
  | { readonly type: 'quit' };

/** Reads `/agent …`, `/help` and `/quit`, also in Portuguese and Spanish. `undefined`: the line is for the bot. */
export function parseChatCommand(line: string): ChatCommand | undefined {
  const [, name, rest = ''] = /^\/(\S+)(?:\s+([\s\S]*))?$/.exec(line.trim()) ?? [];
  switch (name?.toLowerCase()) {
    case 'agent':
    case 'agente':
    case 'atendente': {
      const text = rest.trim();
      if (text === '') return { type: 'help' };
      return { type: 'agent', signal: BACK.has(text.toLowerCase()) ? { type: 'agent.release' } : { type: 'agent.message', text } };
    }
    case 'help':
    case 'ajuda':
    case 'ayuda':
      return { type: 'help' };
    case 'quit':
    case 'exit':
    case 'sair':
    case 'salir':
      return { type: 'quit' };
    default:
      return undefined;
  }
}

const BACK = new Set(['voltar', 'back', 'volver']);
