import type { AcceptOutcome, ConversationId, MailboxEntry, TurnCommit } from '@recado/core';
import { ConversationModel } from './conversation-model.ts';

/** A message somebody writes in a simulation. */
export interface WrittenMessage {
  /** The transport's id. */
  readonly id: string;
  /** As our store knows it. */
  readonly inboundId: string;
  /** Who writes, from 0. */
  readonly person: number;
  readonly text: string;
}

/** A committed reply and what it has to say. */
export interface OwedReply {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly text: string;
}

export interface EndedMessage {
  readonly inboundId: string;
  readonly as: string;
  readonly reason: string | undefined;
}

/** What one conversation came to, by the store's own commits. */
export interface JudgedConversation {
  readonly id: ConversationId;
  readonly model: ConversationModel;
  /** Inbound ids in order of arrival. */
  readonly arrived: string[];
  readonly ended: EndedMessage[];
  /** Replies it is owed, in order. */
  readonly replies: OwedReply[];
  /** When each timer is due, by the commit that set it. */
  readonly timers: Map<string, number>;
}

export interface ConversationJudgeOptions {
  readonly written: ReadonlyMap<string, WrittenMessage>;
  readonly complain: (what: string) => void;
  /** Epoch milliseconds of the store. */
  readonly now: () => number;
  /** How often the processes working on a conversation may die before something of it is given up. */
  readonly maxTakeovers: number;
}

/** Follows every commit: messages in order of arrival and each once, replies and jobs as the model has them. */
export class ConversationJudge {
  readonly conversations = new Map<ConversationId, JudgedConversation>();
  /** Jobs owed to the queue: queue and payload by id. */
  readonly jobs = new Map<string, string>();
  /** Every committed reply by its outbox id. */
  readonly replies = new Map<string, OwedReply>();
  readonly #options: ConversationJudgeOptions;
  readonly #conversationOf = new Map<number, ConversationId>();

  constructor(options: ConversationJudgeOptions) {
    this.#options = options;
  }

  /** How every message ended that did. */
  ends(): readonly EndedMessage[] {
    return [...this.conversations.values()].flatMap(({ ended }) => ended);
  }

  accepted(entries: readonly MailboxEntry[], outcomes: readonly AcceptOutcome[]): void {
    for (const [at, { inboundId, conversationId }] of entries.entries()) {
      const message = this.#options.written.get(inboundId);
      if (message === undefined) return this.#options.complain(`an inbound id was kept that nobody wrote: ${inboundId}`);
      const known = this.#conversationOf.get(message.person) ?? conversationId;
      if (known !== conversationId) this.#options.complain(`messages of one person went to two conversations`);
      this.#conversationOf.set(message.person, known);
      if (outcomes[at] === 'accepted') this.#conversation(conversationId).arrived.push(inboundId);
    }
  }

  committed(commit: TurnCommit, takeovers: number): void {
    const conversation = this.#conversation(commit.lease.conversationId);
    const owed = [...this.#wakes(conversation, commit, takeovers), ...this.#consumes(conversation, commit)];
    if (owed.length !== commit.outbox.length) {
      this.#options.complain(`a turn committed ${commit.outbox.length} replies where ${owed.length} are owed`);
    }
    for (const [at, { id }] of commit.outbox.entries()) {
      if (this.replies.has(id)) this.#options.complain(`the reply id ${id} was committed twice`);
      const reply = { id, conversationId: conversation.id, text: owed[at] ?? '' };
      this.replies.set(id, reply);
      conversation.replies.push(reply);
    }
    for (const { id, queue, data } of commit.jobs) {
      if (this.jobs.has(id)) this.#options.complain(`the job id ${id} was committed twice`);
      this.jobs.set(id, jobText(queue, data));
    }
    for (const { id, dueAt } of commit.timers.set) conversation.timers.set(id, dueAt);
  }

  #wakes(conversation: JudgedConversation, { firedTimers, outbox }: TurnCommit, takeovers: number): readonly string[] {
    const { complain, now, maxTakeovers } = this.#options;
    for (const id of firedTimers) {
      const dueAt = conversation.timers.get(id);
      if (dueAt === undefined) complain(`a timer fired that nobody set: ${id}`);
      else if (dueAt > now()) complain(`a timer fired ${dueAt - now()} ms early`);
    }
    const isDropped = outbox.length === 0 && takeovers >= maxTakeovers;
    return firedTimers.length === 0 || isDropped ? [] : conversation.model.wakes();
  }

  #consumes(conversation: JudgedConversation, { consumed, jobs }: TurnCommit): readonly string[] {
    if (consumed.length === 0) return [];
    const { complain, written } = this.#options;
    for (const { inboundId, as, reason } of consumed) {
      const expected = conversation.arrived[conversation.ended.length];
      const message = written.get(inboundId)?.id ?? inboundId;
      if (conversation.ended.some((ended) => ended.inboundId === inboundId)) complain(`the message ${message} was consumed twice`);
      else if (expected !== inboundId)
        complain(`the message ${message} was consumed before ${written.get(expected ?? '')?.id ?? 'it came'}`);
      conversation.ended.push({ inboundId, as, reason });
    }
    const last = consumed.at(-1)!;
    if (last.as === 'dead-lettered') return conversation.model.apologises();
    const { model } = conversation;
    const before = model.count;
    const owed = model.hears(consumed.map(({ inboundId }) => written.get(inboundId)?.text ?? '').join('\n'));
    const owedJobs = model.count > before ? JOBS_A_WORD : 0;
    if (jobs.length !== owedJobs) complain(`a turn committed ${jobs.length} jobs where ${owedJobs} are owed`);
    return owed;
  }

  #conversation(id: ConversationId): JudgedConversation {
    const known = this.conversations.get(id);
    if (known !== undefined) return known;
    const conversation = { id, model: new ConversationModel(), arrived: [], ended: [], replies: [], timers: new Map() };
    this.conversations.set(id, conversation);
    return conversation;
  }
}

/** What a job says, to compare what was committed with what came out. */
export const jobText = (queue: string, data: unknown): string => `${queue} ${JSON.stringify(data)}`;

const JOBS_A_WORD = 2;
