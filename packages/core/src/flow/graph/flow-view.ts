import type { Language } from '../../text/language.ts';
import type { SlotValues } from './slot-values.ts';

/** What pure author functions (guards, texts) may look at. */
export interface FlowView<Slots = SlotValues> {
  readonly slots: Partial<Slots>;
  readonly language: Language;
  /** Profile name of the contact, free text of theirs. */
  readonly displayName: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}
