/** What a transport can do; the core asks this and never who it is. Absent means it cannot. */
export interface TransportCapabilities {
  /** Longest text, in UTF-16 units. */
  readonly maxTextLength: number;
  readonly buttons?: { readonly max: number; readonly maxTitleLength: number; readonly maxTextLength: number };
  readonly list?: {
    readonly maxRows: number;
    readonly maxTitleLength: number;
    readonly maxDescriptionLength: number;
    readonly maxButtonLength: number;
  };
  readonly urlButton?: true;
  readonly locationRequest?: true;
  readonly template?: true;
  readonly typing?: true;
  readonly read?: true;
  /** Sending the same `outboxId` twice shows one message: an ambiguous send may simply be repeated. */
  readonly idempotentSend?: true;
  /** Receipts echo the `outboxId`, so an ambiguous send is settled by one. */
  readonly echoesOutboxId?: true;
}
