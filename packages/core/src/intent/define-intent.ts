import { LANGUAGES, type Language, type LocalizedText } from '../text/language.ts';
import { readAnnotatedExample, type SlotAnnotation } from './annotated-example.ts';

/** How people say it. A flow without examples in a language is reported by the checker. */
export interface IntentWording {
  /** Shown when the bot offers or clarifies: `Atualizar meus dados`. */
  readonly title?: LocalizedText;
  /**
   * Whole utterances. Greetings, "por favor" and "eu gostaria de" around them need not be repeated. Words may be marked as the value of a
   * slot: `marcar para [amanhã](date) às [15h](time)`.
   */
  readonly examples?: { readonly [L in Language]?: readonly string[] };
  /** Words or short phrases that give it away inside a longer utterance. A final `*` stands for any ending: `cadastr*`. */
  readonly keywords?: { readonly [L in Language]?: readonly string[] };
  /**
   * Regular expressions, tried on the utterance as written and as normalised (no case, no accents), or templates: `rastrear pedido {order}`,
   * where `{order}` stands for one to six words. Named groups become slots. A string without `{slot}` is a regular expression without
   * delimiters, so that a flow file can hold it. Those that could take more than linear-like time are refused by the checker.
   */
  readonly patterns?: { readonly [L in Language]?: readonly (RegExp | string)[] };
  /** Slots of the flow that a message with this wish may fill at once. @default every slot the flow asks for */
  readonly slots?: readonly string[];
  /**
   * Confidence in 0–1 from which on an answer is taken for this intent, whoever gives it; whole examples and patterns need none. Higher for
   * what must not happen by mistake.
   * @default the classifier's is learned from the examples
   */
  readonly threshold?: number;
}

/** A named goal: plain data (patterns aside) and what it leads to, the id of a flow unless said otherwise. */
export type IntentDefinition<Link extends object = { readonly flow: string }> = { readonly id: string } & IntentWording &
  Link & {
    /** What its examples had marked; `intent` takes the marks out of them. */
    readonly annotations?: readonly SlotAnnotation[];
  };

/** Declares an intent. `definition` holds its wording and its link: `{ flow: 'registration', examples: { pt: ['fazer cadastro'] } }`. */
export function intent<const Link extends object>(id: string, definition: IntentWording & Link): IntentDefinition<Link> {
  const { examples } = definition;
  if (examples === undefined) return { ...definition, id };
  const read = LANGUAGES.flatMap((language) => {
    const texts = examples[language];
    return texts === undefined ? [] : [[language, texts.map(readAnnotatedExample)] as const];
  });
  const annotations = read.flatMap(([, own]) => own.flatMap((example) => example.annotations));
  if (annotations.length === 0) return { ...definition, id };
  const plain = Object.fromEntries(read.map(([language, own]) => [language, own.map(({ text }) => text)]));
  return { ...definition, id, examples: plain, annotations };
}
