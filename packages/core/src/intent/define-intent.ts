import type { Language, LocalizedText } from '../text/language.ts';

/** How people say it. A flow without examples in a language is reported by the checker. */
export interface IntentWording {
  /** Shown when the bot offers or clarifies: `Atualizar meus dados`. */
  readonly title?: LocalizedText;
  /** Whole utterances. Greetings, "por favor" and "eu gostaria de" around them need not be repeated. */
  readonly examples?: { readonly [L in Language]?: readonly string[] };
  /** Words or short phrases that give it away inside a longer utterance. A final `*` stands for any ending: `cadastr*`. */
  readonly keywords?: { readonly [L in Language]?: readonly string[] };
  /**
   * Regular expressions, tried on the utterance as written and as normalised (no case, no accents). Named groups become slots.
   * A string is one without delimiters, so that a flow file can hold it.
   */
  readonly patterns?: { readonly [L in Language]?: readonly (RegExp | string)[] };
}

/** A named goal: plain data (patterns aside) and what it leads to, the id of a flow unless said otherwise. */
export type IntentDefinition<Link extends object = { readonly flow: string }> = { readonly id: string } & IntentWording & Link;

/** Declares an intent. `definition` holds its wording and its link: `{ flow: 'registration', examples: { pt: ['fazer cadastro'] } }`. */
export function intent<const Link extends object>(id: string, definition: IntentWording & Link): IntentDefinition<Link> {
  return { ...definition, id };
}
