/** How a turn ended. `lost`: its lease went to another process. `handed-back`: another process has to do it. */
export type TurnOutcome = 'committed' | 'duplicate' | 'stale' | 'lost' | 'failed' | 'handed-back' | 'dead-lettered';

/** Parts of the way of a message, each with a latency of its own. `reply`: from durable at the webhook to accepted by WhatsApp. */
export type Stage = 'accept' | 'lease_wait' | 'compute' | 'commit' | 'send' | 'reply';

export type SendResult = 'sent' | 'retry' | 'ambiguous' | 'dead-lettered' | 'lapsed';

export type JobResult = 'done' | 'failed';
