import type { GraphBody } from './to-graph-message.ts';

/** The frame that buttons, lists, links and location requests share. */
export function toGraphInteractive(
  type: 'button' | 'list' | 'cta_url' | 'location_request_message',
  words: { readonly text: string; readonly header?: string; readonly footer?: string },
  action: GraphBody,
): GraphBody {
  return {
    type: 'interactive',
    interactive: {
      type,
      ...(words.header === undefined ? {} : { header: { type: 'text', text: words.header } }),
      body: { text: words.text },
      ...(words.footer === undefined ? {} : { footer: { text: words.footer } }),
      action,
    },
  };
}
