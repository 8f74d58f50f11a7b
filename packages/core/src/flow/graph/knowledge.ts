import type { LocalizedText } from '../../text/language.ts';

/** A piece of what a bot may say: a few sentences on one thing, in the words of the house. Said as it stands; it has no placeholders. */
export interface KnowledgePassage {
  /** Public and stable: part of prompts and traces. */
  readonly id: string;
  /** What it is called in front of the contact: "Horários". */
  readonly title: LocalizedText;
  /** Up to 1,500 characters. */
  readonly text: LocalizedText;
}

/** A model reads no more of a passage. */
export const LONGEST_PASSAGE = 1_500;
