import type { MaskedText } from '../../privacy/masked-text.ts';
import type { SafePrompt } from '../../privacy/safe-prompt.ts';
import type { Language } from '../../text/language.ts';

/** One version of the prompt that has a model answer from given passages. The rules of `UnderstandPrompt` hold for its wording. */
export interface AnswerPrompt {
  /** `answer@1` */
  readonly id: string;
  readonly instructions: { readonly [L in Language]: SafePrompt };
  /** The question and the passages it may be answered from, as one JSON object. */
  readonly message: (parts: { readonly question: MaskedText; readonly passages: readonly PromptPassage[] }) => SafePrompt;
}

export interface PromptPassage {
  readonly id: MaskedText;
  readonly text: MaskedText;
}
