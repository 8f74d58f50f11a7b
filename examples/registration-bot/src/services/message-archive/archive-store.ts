import type { MessageReceivedEvent } from '../../contracts/message-received-event.ts';

/** One message of the history. */
export interface ArchivedMessage extends MessageReceivedEvent {
  /** Id of the job that brought it. */
  readonly id: string;
}

/** The anonymised history, for analytics. */
export interface ArchiveStore {
  /** Durable when it resolves. A message that is kept already stays as it is. */
  add(message: ArchivedMessage): Promise<void>;
  /** Messages of a person by pseudonym, or of everybody; oldest first. */
  list(query?: ArchiveQuery): Promise<readonly ArchivedMessage[]>;
  /** Deletes what is kept of a person by pseudonym. Resolves how many messages those were. */
  erase(contact: string): Promise<number>;
  /** Deletes what was received before, epoch milliseconds. Resolves how many messages those were. */
  expire(before: number): Promise<number>;
  close(): Promise<void>;
}

export interface ArchiveQuery {
  readonly contact?: string;
  /** @default 100 */
  readonly limit?: number;
}
