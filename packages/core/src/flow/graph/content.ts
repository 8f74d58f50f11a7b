import type { LocalizedText } from '../../text/language.ts';

/** A text per language, or the name of a registered text function. */
export type TextSpec = LocalizedText | { readonly named: string };

/** What a say or ask step shows: a text, or something richer. Texts interpolate slots. */
export type Content =
  | TextSpec
  | { readonly type: 'image' | 'video' | 'document'; readonly link: string; readonly caption?: TextSpec; readonly fileName?: string }
  | { readonly type: 'audio' | 'sticker'; readonly link: string }
  | { readonly type: 'location'; readonly latitude: number; readonly longitude: number; readonly name?: string; readonly address?: string }
  | { readonly type: 'contacts'; readonly cards: readonly { readonly name: string; readonly phones: readonly string[] }[] }
  | { readonly type: 'url_button'; readonly text: TextSpec; readonly title: TextSpec; readonly url: string }
  | { readonly type: 'location_request'; readonly text: TextSpec }
  /** `languageCodes`: Meta's code per language. `parameters`: body parameters, each a text with interpolation. */
  | { readonly type: 'template'; readonly name: string; readonly languageCodes: LocalizedText; readonly parameters?: readonly TextSpec[] };

/** Every text inside a content, for the checker and the renderer. */
export function textsOf(content: Content): readonly TextSpec[] {
  if (!('type' in content)) return [content];
  switch (content.type) {
    case 'image':
    case 'video':
    case 'document':
      return content.caption === undefined ? [] : [content.caption];
    case 'url_button':
      return [content.text, content.title];
    case 'location_request':
      return [content.text];
    case 'template':
      return content.parameters ?? [];
    default:
      return [];
  }
}
