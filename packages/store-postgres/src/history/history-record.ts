import type { ConversationId, HistoryKind, PublicId } from '@recado/core';

/** An entry as it is read back. */
export interface HistoryRecord {
  readonly id: PublicId;
  readonly at: number;
  readonly conversationId: ConversationId;
  readonly kind: HistoryKind;
  readonly name?: PublicId;
  /** Masked when it was written; mask it once more to hand it on. */
  readonly text?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}
