import type { MaskedText } from '../../privacy/masked-text.ts';
import type { SafePrompt } from '../../privacy/safe-prompt.ts';
import type { Language } from '../../text/language.ts';

/**
 * One version of the prompt that has a model choose an intent and copy slots. What has been published is not reworded: a change is a new file
 * with the next version, so that traces, caches and measurements say which words they are about.
 */
export interface UnderstandPrompt {
  /** `understand@1` */
  readonly id: string;
  /** The program's words; the same for every message of a language, so that servers keep them read. */
  readonly instructions: { readonly [L in Language]: (choices: PromptChoices) => SafePrompt };
  /** The message and what is known about the moment, as one JSON object. */
  readonly message: (moment: PromptMoment) => SafePrompt;
}

export interface PromptChoices {
  readonly intents: readonly PromptIntent[];
  readonly slots: readonly PromptSlot[];
}

export interface PromptIntent {
  readonly id: MaskedText;
  readonly title: MaskedText | undefined;
  readonly examples: readonly MaskedText[];
}

export interface PromptSlot {
  readonly name: MaskedText;
  readonly label: MaskedText | undefined;
}

export interface PromptMoment {
  readonly message: MaskedText;
  /** The open question, `flowId.stepId`. */
  readonly question: MaskedText | undefined;
}
