import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { JobData } from '../../ports/queue/queue.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import type { Language } from '../../text/language.ts';
import type { Content } from './content.ts';
import type { SlotValues } from './slot-values.ts';

/**
 * Author code of a flow: may call services, may fail. It runs between two computations of the turn; what it returns and asks for is
 * stored, so a retried turn does not run it again. Only a process that died inside it leads to a second run, with the same `key`.
 * @returns An outcome that the step's `on` maps to a transition, or nothing.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: handlers that return nothing are the common case
export type ActionHandler<Slots = SlotValues> = (context: ActionContext<Slots>) => Promise<string | void> | string | void;

export interface ActionContext<Slots = SlotValues> {
  readonly slots: Slots;
  readonly contact: { readonly id: ContactId; readonly addresses: ContactAddresses; readonly displayName: string | undefined };
  readonly conversationId: ConversationId;
  readonly language: Language;
  /** Idempotency key: hand it to the services you call. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Aborted when the lease of the conversation is lost. */
  readonly signal: AbortSignal;
  /** Changes slots of this flow when the turn commits. `undefined` empties one. */
  set(slots: { readonly [Name in keyof Slots]?: Slots[Name] | undefined }): void;
  /** Says something after what the turn said so far. Texts interpolate slots. */
  reply(content: Content): void;
  /** Publishes a domain event when the turn commits, to the queue that `eventQueues` names for it. */
  emit(event: string, data: JobData): void;
  /** Puts a job on a queue when the turn commits. */
  enqueue(queue: string, name: string, data: JobData, options?: { readonly notBefore?: number }): void;
  /** Seals a personal value for an event or a job. */
  seal<T>(value: T): Sealed<T>;
}
