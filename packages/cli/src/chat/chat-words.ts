import type { Language } from '@recado/core';

/** What the chat itself says. */
export interface ChatWords {
  readonly user: string;
  readonly bot: string;
  readonly welcome: string;
  readonly help: readonly string[];
  readonly keys: string;
  readonly choiceKeys: string;
  readonly placeholder: string;
  readonly typing: string;
  readonly starting: string;
  readonly reloading: string;
  readonly reloaded: string;
  readonly waitingForSave: string;
  readonly closing: string;
  readonly crashed: (seconds: string) => string;
  readonly agentSpoke: string;
  readonly agentLeft: string;
  readonly panel: {
    readonly flow: string;
    readonly step: string;
    readonly slots: string;
    readonly intent: string;
    readonly none: string;
    readonly handedOff: string;
    readonly language: string;
  };
}

const PT: ChatWords = {
  user: 'Você',
  bot: 'Bot',
  welcome: 'Escreva uma mensagem para o bot. /ajuda mostra o que mais dá para fazer.',
  help: [
    'Enter envia · ↑ ↓ escolhem um botão ou item de lista; o número ou o título também serve · PgUp PgDn rolam a conversa',
    '/agent texto responde como atendente · /agent voltar devolve a conversa ao bot · Tab mostra ou esconde o painel · /quit ou Ctrl-C sai',
  ],
  keys: '/ajuda · Tab painel · Ctrl-C sai',
  choiceKeys: '↑ ↓ e Enter, ou o número',
  placeholder: 'Mensagem',
  typing: 'digitando…',
  starting: 'iniciando…',
  reloading: 'Arquivo alterado: recarregando o bot…',
  reloaded: 'Bot recarregado. A conversa continua.',
  waitingForSave: 'O bot está parado: corrija o arquivo e salve.',
  closing: 'encerrando…',
  crashed: (seconds) => `O processo do bot terminou; reiniciando em ${seconds} s.`,
  agentSpoke: 'Você respondeu como atendente. /agent voltar devolve a conversa ao bot.',
  agentLeft: 'Conversa devolvida ao bot.',
  panel: { flow: 'Fluxo', step: 'Passo', slots: 'Dados', intent: 'Intenção', none: '—', handedOff: 'Com atendente', language: 'Idioma' },
};

const EN: ChatWords = {
  user: 'You',
  bot: 'Bot',
  welcome: 'Write a message to the bot. /help shows what else there is.',
  help: [
    'Enter sends · ↑ ↓ choose a button or list item; its number or title works too · PgUp PgDn scroll',
    '/agent text answers as a human agent · /agent back gives the talk back to the bot · Tab shows or hides the panel · /quit or Ctrl-C leaves',
  ],
  keys: '/help · Tab panel · Ctrl-C quit',
  choiceKeys: '↑ ↓ and Enter, or the number',
  placeholder: 'Message',
  typing: 'typing…',
  starting: 'starting…',
  reloading: 'File changed: reloading the bot…',
  reloaded: 'Bot reloaded. The conversation goes on.',
  waitingForSave: 'The bot is down: correct the file and save it.',
  closing: 'closing…',
  crashed: (seconds) => `The bot's process ended; starting it again in ${seconds} s.`,
  agentSpoke: 'You answered as the agent. /agent back gives the talk back to the bot.',
  agentLeft: 'The bot has the conversation again.',
  panel: { flow: 'Flow', step: 'Step', slots: 'Slots', intent: 'Intent', none: '—', handedOff: 'With an agent', language: 'Language' },
};

const ES: ChatWords = {
  user: 'Tú',
  bot: 'Bot',
  welcome: 'Escribe un mensaje para el bot. /ayuda muestra qué más se puede hacer.',
  help: [
    'Enter envía · ↑ ↓ eligen un botón o elemento de lista; el número o el título también sirve · PgUp PgDn desplazan',
    '/agent texto responde como agente · /agent volver devuelve la conversación al bot · Tab muestra u oculta el panel · /quit o Ctrl-C sale',
  ],
  keys: '/ayuda · Tab panel · Ctrl-C sale',
  choiceKeys: '↑ ↓ y Enter, o el número',
  placeholder: 'Mensaje',
  typing: 'escribiendo…',
  starting: 'iniciando…',
  reloading: 'Archivo modificado: recargando el bot…',
  reloaded: 'Bot recargado. La conversación sigue.',
  waitingForSave: 'El bot está detenido: corrige el archivo y guárdalo.',
  closing: 'cerrando…',
  crashed: (seconds) => `El proceso del bot terminó; se reinicia en ${seconds} s.`,
  agentSpoke: 'Respondiste como agente. /agent volver devuelve la conversación al bot.',
  agentLeft: 'El bot tiene de nuevo la conversación.',
  panel: { flow: 'Flujo', step: 'Paso', slots: 'Datos', intent: 'Intención', none: '—', handedOff: 'Con un agente', language: 'Idioma' },
};

/** The words of the chat by language. */
export const CHAT_WORDS: Readonly<Record<Language, ChatWords>> = { pt: PT, en: EN, es: ES };
