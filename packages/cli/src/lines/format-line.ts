import type { ChatMessage } from '../chat/chat-message.ts';
import type { ChatWords } from '../chat/chat-words.ts';

/** A message as plain lines: who and what, choices numbered below. Ends with a line end. */
export function formatLine(message: ChatMessage, words: ChatWords): string {
  const who = message.from === 'user' ? words.user : words.bot;
  const indent = ' '.repeat(who.length + 2);
  const text = message.text === '' ? `[${message.type}]` : message.text;
  const lines = [...text.split('\n'), ...(message.url === undefined ? [] : [message.url])];
  const choices = message.choices.map(
    ({ title, description }, at) => `${at + 1}. ${title}${description === undefined ? '' : ` – ${description}`}`,
  );
  const [first = '', ...rest] = [...lines, ...choices];
  return `${[`${who}: ${first}`, ...rest.map((line) => `${indent}${line}`)].join('\n')}\n`;
}
