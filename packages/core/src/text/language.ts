/** Languages the toolkit speaks; Portuguese first. */
export const LANGUAGES = ['pt', 'en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * A text per language. A flow's first language must be there; the checker reports a missing translation.
 * Interpolation: `{slot}`, `{slot|masked}`, `{slot|first}`; plural: `{count, plural, one {# item} other {# itens}}`.
 */
export type LocalizedText = { readonly [L in Language]?: string };
