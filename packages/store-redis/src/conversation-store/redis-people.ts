import {
  type ContactId,
  type ConversationId,
  channelId,
  conversationId,
  type ErasureCounts,
  type ListedPeople,
  type People,
  type PeoplePage,
  type PersonRecord,
  type ResolveRequest,
  type StoredSnapshot,
} from '@recado/core';
import { digestOf } from './key-space.ts';
import { listSnapshots } from './list-snapshots.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { readMessage } from './stored-message.ts';
import { readReply } from './stored-reply.ts';
import { readSnapshot } from './stored-snapshot.ts';

export class RedisPeople implements People {
  readonly #context: RedisStoreContext;

  constructor(context: RedisStoreContext) {
    this.#context = context;
  }

  async resolve({ keys, candidate }: ResolveRequest): Promise<{ readonly contactId: ContactId; readonly isNew: boolean }> {
    return this.#context.verb(async () => {
      const [contactId, isNew] = await this.#context.runOn<[ContactId, number]>('resolve', this.#context.keys.people, [candidate, ...keys]);
      return { contactId, isNew: isNew === 1 };
    });
  }

  async find(keys: readonly string[]): Promise<ContactId | undefined> {
    return this.#context.verb(async () => {
      const { client, keys: names } = this.#context;
      const owners = await Promise.all(keys.map((key) => client.hget(names.contactsBy(key), key)));
      return owners.find((owner): owner is ContactId => owner !== null);
    });
  }

  async list({ after, limit }: PeoplePage): Promise<ListedPeople> {
    return this.#context.verb(() => listSnapshots(this.#context, after, limit));
  }

  async snapshot(conversation: ConversationId): Promise<{ readonly version: number; readonly snapshot: StoredSnapshot } | undefined> {
    return this.#context.verb(async () => {
      const ref = digestOf('conversation', conversation);
      const text = await this.#context.client.get(`${this.#context.keys.shardOf(ref)}:s:${ref}`);
      if (text === null) return undefined;
      const { version, snapshot } = readSnapshot(text);
      return { version, snapshot };
    });
  }

  async export(contactId: ContactId): Promise<PersonRecord> {
    return this.#context.verb(async () => {
      const ids = await this.#personOf(contactId);
      const found = await Promise.all(
        (await this.#conversationsOf(ids)).map(async (conversation) => ({ conversation, kept: await this.#exportOne(conversation) })),
      );
      const kept = found.flatMap(({ conversation, kept }) => (kept === null ? [] : [{ conversation, kept }]));
      return {
        contactId: ids[0]!,
        conversations: kept.flatMap(({ conversation, kept: [text] }) => {
          if (text === '') return [];
          const { state, personal } = readSnapshot(text).snapshot;
          return [{ conversationId: conversation, state, personal }];
        }),
        messages: kept
          .flatMap(({ kept: [, messages] }) => messages.map(readMessage))
          .sort((a, b) => a.order - b.order)
          .map(({ inboundId, receivedAt, body }) => ({ inboundId, receivedAt, body })),
        replies: kept.flatMap(({ kept: [, , replies] }) => replies.map(readReply).map(({ id, body }) => ({ id, body }))),
      };
    });
  }

  /**
   * One call for each conversation, and the keys last: when it is cut short, erasing the same contact again goes on where it was. The counts
   * are those of the last call.
   */
  async erase(contactId: ContactId): Promise<ErasureCounts> {
    return this.#context.verb(async () => {
      const ids = await this.#personOf(contactId);
      const erased = await Promise.all((await this.#conversationsOf(ids)).map((conversation) => this.#eraseOne(conversation)));
      const total = (at: number) => erased.reduce((sum, counts) => sum + counts[at]!, 0);
      const keys = await this.#context.runOn<number>('forget-person', this.#context.keys.people, [ids[0]!]);
      return { keys, conversations: total(0), messages: total(1), replies: total(2), jobs: total(3), timers: total(4) };
    });
  }

  async idsOf(contactId: ContactId): Promise<readonly ContactId[]> {
    return this.#context.verb(() => this.#personOf(contactId));
  }

  /** Every id of a person, the one that stands for all first. */
  #personOf(contactId: ContactId): Promise<ContactId[]> {
    return this.#context.runOn<ContactId[]>('person', this.#context.keys.people, [contactId]);
  }

  /** Every conversation there may be with a person. */
  async #conversationsOf(ids: readonly ContactId[]): Promise<ConversationId[]> {
    const channels = await this.#context.client.smembers(this.#context.keys.channels);
    return channels.flatMap((channel) => ids.map((id) => conversationId(channelId(channel), id)));
  }

  #exportOne(conversation: ConversationId): Promise<KeptRows | null> {
    const ref = digestOf('conversation', conversation);
    return this.#context.run<KeptRows | null>('export-conversation', this.#context.keys.shardOf(ref), [ref]);
  }

  #eraseOne(conversation: ConversationId): Promise<number[]> {
    const ref = digestOf('conversation', conversation);
    return this.#context.run<number[]>('erase-conversation', this.#context.keys.shardOf(ref), [ref]);
  }
}

type KeptRows = readonly [snapshot: string, messages: readonly string[], replies: readonly string[]];
