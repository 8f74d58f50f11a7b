/** Which of the coming events a fault strikes: the next so many, or a share of them drawn from a seed. */
export type FaultShare = { readonly next: number } | { readonly ratio: number; readonly seed?: number };

/** What may go wrong. Only the members given are in force. */
export interface FaultSettings {
  /** Ends the connection of a send without an HTTP answer. After accepting, the message does go out and its statuses come. */
  readonly dropAnswer?: { readonly when: 'before-accept' | 'after-accept' | 'either' } & FaultShare;
  /**
   * Answers a send with a Graph error of this code, or with a proxy's HTML page and HTTP 502.
   * With `afterAccept` the message goes out all the same.
   */
  readonly failWith?: { readonly code: number | 'html-502'; readonly afterAccept?: boolean } & FaultShare;
  /** Delivers a webhook twice. */
  readonly duplicateWebhooks?: FaultShare;
  /** Holds a webhook back until the next one of the same person went out, or for 250 ms if none comes. */
  readonly reorderWebhooks?: FaultShare;
  /** Every Graph answer waits this long after its work is done, so a status may come before the answer. */
  readonly latencyMs?: number;
  /** Ends every connection to the Graph API without an answer. Webhooks still go out. */
  readonly offline?: boolean;
}
