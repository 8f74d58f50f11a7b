/** Shows "typing…" for up to 25 s or until the next message; marks `targetId` and what came before it as read. */
export interface OutboundTyping {
  readonly type: 'typing';
  readonly targetId: string;
}

/** Marks `targetId` and what came before it as read. */
export interface OutboundRead {
  readonly type: 'read';
  readonly targetId: string;
}
