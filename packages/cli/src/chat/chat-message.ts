/** Something to tap or pick. */
export interface ChatChoice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** How far a message got. `accepted`: it is in the journal. `delivered`: the other side has it. */
export type ChatStatus = 'accepted' | 'delivered' | 'read' | 'failed';

/** One message as the person sees it on the phone. */
export interface ChatMessage {
  readonly id: string;
  readonly from: 'user' | 'bot';
  /** As in `InboundMessage` and `OutboundMessage`: `text`, `buttons`, `list_reply`… */
  readonly type: string;
  /** What there is to read; empty for media without a caption. */
  readonly text: string;
  readonly choices: readonly ChatChoice[];
  /** Where a url button leads. */
  readonly url?: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly status: ChatStatus;
}
