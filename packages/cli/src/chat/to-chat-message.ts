import type { JournalEntry, JsonObject, JsonValue } from '@recado/emulator';
import type { ChatChoice, ChatMessage, ChatStatus } from './chat-message.ts';

/** A journal entry as the person sees it, or `undefined` when it never reaches them. */
export function toChatMessage(entry: JournalEntry): ChatMessage | undefined {
  if (entry.failsWith !== undefined) return undefined;
  const { message, direction } = entry;
  const kind = typeof message.type === 'string' ? message.type : 'text';
  const content = objectOf(message[kind]);
  const interactive = kind === 'interactive' ? (textOf(content.type) ?? kind) : undefined;
  const action = objectOf(content.action);
  const url = textOf(objectOf(action.parameters).url);
  return {
    id: entry.id,
    from: direction === 'inbound' ? 'user' : 'bot',
    type: interactive === undefined ? kind : (TYPES[interactive] ?? interactive),
    text: interactive === undefined ? readText(kind, content) : readInteractive(interactive, content),
    choices: interactive === undefined || direction === 'inbound' ? [] : readChoices(action),
    ...(url === undefined ? {} : { url }),
    at: entry.at,
    status: statusOf(entry),
  };
}

/** Names of Meta and ours. */
const TYPES: Readonly<Record<string, string>> = {
  button: 'buttons',
  cta_url: 'url_button',
  location_request_message: 'location_request',
  nfm_reply: 'flow_reply',
};

function readText(kind: string, content: JsonObject): string {
  if (kind === 'text') return textOf(content.body) ?? '';
  if (kind === 'reaction') return textOf(content.emoji) ?? '';
  return textOf(content.caption) ?? textOf(content.name) ?? textOf(content.text) ?? '';
}

function readInteractive(type: string, content: JsonObject): string {
  return textOf(objectOf(content[type]).title) ?? textOf(objectOf(content.body).text) ?? '';
}

function readChoices(action: JsonObject): readonly ChatChoice[] {
  const buttons = listOf(action.buttons).map((button) => objectOf(button.reply));
  const rows = listOf(action.sections).flatMap((section) => listOf(section.rows));
  return [...buttons, ...rows].map((choice) => {
    const description = textOf(choice.description);
    return { id: textOf(choice.id) ?? '', title: textOf(choice.title) ?? '', ...(description === undefined ? {} : { description }) };
  });
}

/** Statuses may arrive out of order: the furthest counts. */
function statusOf({ statuses }: JournalEntry): ChatStatus {
  const has = (status: string) => statuses.some((change) => change.status === status);
  return has('failed') ? 'failed' : has('read') ? 'read' : has('delivered') ? 'delivered' : 'accepted';
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
const listOf = (value: JsonValue | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.map(objectOf) : []);
const textOf = (value: JsonValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
