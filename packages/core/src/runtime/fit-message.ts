import type { ReplyChoice } from '../message/outbound/buttons.ts';
import type { OutboundMessage } from '../message/outbound/outbound-message.ts';
import type { TransportCapabilities } from '../ports/transport/transport-capabilities.ts';
import { cutText, splitText } from '../text/cut-text.ts';

/** The engine's words around choices, in the contact's language. */
export interface ChoiceWords {
  readonly listButton: string;
  readonly replyWithNumber: string;
}

/**
 * Fits a message to what a transport can do, with the same reply ids: buttons become a list or numbered text, long titles are cut
 * between characters, long texts become several messages.
 */
export function fitMessage(message: OutboundMessage, can: TransportCapabilities, words: ChoiceWords): readonly OutboundMessage[] {
  switch (message.type) {
    case 'text':
      return splitText(message.text, can.maxTextLength).map((text) => ({ ...message, text }));
    case 'buttons': {
      const { buttons } = can;
      if (buttons === undefined || message.buttons.length > buttons.max) return fitChoices(message.text, message.buttons, can, words);
      const parts = splitText(message.text, buttons.maxTextLength);
      return [
        ...parts.slice(0, -1).map((part): OutboundMessage => ({ type: 'text', text: part })),
        {
          ...message,
          text: parts.at(-1) ?? '',
          buttons: message.buttons.map((button) => ({ ...button, title: cutText(button.title, buttons.maxTitleLength) })),
        },
      ];
    }
    case 'list': {
      const { list } = can;
      const rows = message.sections.flatMap((section) => section.rows);
      if (list === undefined || rows.length > list.maxRows) return numbered(message.text, rows, can, words);
      return [
        {
          ...message,
          button: cutText(message.button, list.maxButtonLength),
          sections: message.sections.map((section) => ({
            ...section,
            rows: section.rows.map((row) => ({
              ...row,
              title: cutText(row.title, list.maxTitleLength),
              ...(row.description === undefined ? {} : { description: cutText(row.description, list.maxDescriptionLength) }),
            })),
          })),
        },
      ];
    }
    case 'url_button':
      return can.urlButton
        ? [message]
        : fitMessage({ type: 'text', text: `${message.text}\n\n${message.title}: ${message.url}` }, can, words);
    case 'location_request':
      return can.locationRequest ? [message] : fitMessage({ type: 'text', text: message.text }, can, words);
    default:
      return [message];
  }
}

function fitChoices(
  text: string,
  choices: readonly ReplyChoice[],
  can: TransportCapabilities,
  words: ChoiceWords,
): readonly OutboundMessage[] {
  if (can.list === undefined || choices.length > can.list.maxRows) return numbered(text, choices, can, words);
  return fitMessage({ type: 'list', text, button: words.listButton, sections: [{ rows: choices }] }, can, words);
}

function numbered(
  text: string,
  choices: readonly ReplyChoice[],
  can: TransportCapabilities,
  words: ChoiceWords,
): readonly OutboundMessage[] {
  const lines = choices.map(
    (choice, at) => `${at + 1}. ${choice.title}${choice.description === undefined ? '' : ` — ${choice.description}`}`,
  );
  return fitMessage({ type: 'text', text: `${text}\n\n${lines.join('\n')}\n\n${words.replyWithNumber}` }, can, words);
}
