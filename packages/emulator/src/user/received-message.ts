import type { JournalEntry, StatusChange } from '../journal/journal-entry.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../message/json.ts';

/** Something the person can tap or pick. */
export interface MessageChoice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A message of the bot as it shows on the person's phone. */
export interface ReceivedMessage {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Cloud API type; of an interactive message its own: `button`, `list`, `cta_url`, `location_request_message`… */
  readonly type: string;
  /** Body, caption, emoji or name, whatever there is to read. */
  readonly text?: string;
  /** Buttons or list rows in order; empty for other messages. */
  readonly choices: readonly MessageChoice[];
  /** Where a `cta_url` leads. */
  readonly url?: string;
  /** The message it quotes, if that message is known. */
  readonly quotedId?: string;
  readonly bizOpaqueCallbackData?: string;
  /** The body of the bot's request. */
  readonly raw: JsonObject;
  readonly statuses: readonly StatusChange[];
}

/** @param isKnown - Tells whether a message id exists; a quote of an unknown one does not show. */
export function toReceivedMessage(entry: JournalEntry, isKnown: (messageId: string) => boolean): ReceivedMessage {
  const { message } = entry;
  const type = typeof message.type === 'string' ? message.type : 'text';
  const content = objectOf(message[type]);
  const text = readText(type, content, message[type]);
  const url = textOf(objectOf(objectOf(content.action).parameters).url);
  const quotedId = textOf(objectOf(message.context).message_id);
  return {
    id: entry.id,
    at: entry.at,
    type: type === 'interactive' ? (textOf(content.type) ?? type) : type,
    ...(text === undefined ? {} : { text }),
    choices: type === 'interactive' ? readChoices(objectOf(content.action)) : [],
    ...(url === undefined ? {} : { url }),
    ...(quotedId === undefined || !isKnown(quotedId) ? {} : { quotedId }),
    ...(entry.bizOpaqueCallbackData === undefined ? {} : { bizOpaqueCallbackData: entry.bizOpaqueCallbackData }),
    raw: message,
    statuses: entry.statuses,
  };
}

function readText(type: string, content: JsonObject, value: JsonValue | undefined): string | undefined {
  switch (type) {
    case 'text':
      return textOf(content.body);
    case 'interactive':
      return textOf(objectOf(content.body).text);
    case 'reaction':
      return textOf(content.emoji);
    case 'contacts':
      return listOf(value)
        .map((contact) => textOf(objectOf(contact.name).formatted_name))
        .join(', ');
    default:
      return textOf(content.caption) ?? textOf(content.name);
  }
}

function readChoices(action: JsonObject): MessageChoice[] {
  const buttons = listOf(action.buttons).map((button) => objectOf(button.reply));
  const rows = listOf(action.sections).flatMap((section) => listOf(section.rows));
  return [...buttons, ...rows].map((choice) => {
    const description = textOf(choice.description);
    return { id: textOf(choice.id) ?? '', title: textOf(choice.title) ?? '', ...(description === undefined ? {} : { description }) };
  });
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
