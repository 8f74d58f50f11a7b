/** A promise that a run broke. */
export interface Violation {
  readonly kind: ViolationKind;
  /** Which message, reply or job; words and ids of the run only. */
  readonly detail: string;
}

export type ViolationKind =
  /** Answered 200 and neither answered, merged nor dead-lettered. */
  | 'lost'
  /** More than one of these. */
  | 'ended-twice'
  /** One message in two replies. */
  | 'answered-twice'
  | 'answer-without-message'
  /** One reply went out more often than was recorded. */
  | 'reply-twice'
  | 'reply-without-id'
  | 'sequence-repeated'
  | 'out-of-sequence'
  /** Messages of a conversation were answered in another order than they were accepted. */
  | 'out-of-order'
  /** A message that could be answered was given up. */
  | 'innocent-dead-lettered'
  /** Dead letters and the apologies that contacts got do not match. */
  | 'apology-miscounted'
  | 'job-lost'
  | 'job-doubled'
  /** An action ran again although nothing had happened to its process or the store. */
  | 'action-repeated'
  /** The ledger does not add up, or contradicts what was seen. */
  | 'unbalanced'
  /** The run did not come to rest. */
  | 'unsettled'
  /** A process ended by itself. */
  | 'process-crashed';
