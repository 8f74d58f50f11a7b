import {
  type ContactId,
  guardPersonKeys,
  type KeptKey,
  type KeyChange,
  type KeyStore,
  type PersonKey,
  type WrappedKey,
} from '@recado/core';
import type { Redis } from 'ioredis';
import type { RedisClient, RedisSource } from './client/redis-client.ts';
import { RedisVerbs } from './client/redis-verbs.ts';
import { rewriteFiles } from './key-store/rewrite-files.ts';

export interface RedisKeyStoreOptions {
  /** A client of ioredis, or how to make one. We close only what we created. */
  readonly redis: RedisSource;
  /** Begins every key. @default 'recado' */
  readonly prefix?: string;
}

/** Data keys of people in Redis, for who has nothing else. */
export function createRedisKeyStore(options: RedisKeyStoreOptions): RedisKeyStore {
  return new RedisKeyStore(options);
}

/**
 * Data keys of people in Redis or Redis Cluster, shared by any number of processes and as durable as the server. Destroying a key makes the
 * server write its append-only file and its snapshot anew, all of them, and waits for that. Replicas, and copies that somebody took of the
 * files, keep what they had.
 */
export class RedisKeyStore implements KeyStore {
  readonly specVersion = 1;
  readonly #verbs: RedisVerbs;
  /** All keys are in one slot of a Cluster, so that calls for many people are one. */
  readonly #base: string;

  constructor({ redis, prefix = 'recado' }: RedisKeyStoreOptions) {
    this.#verbs = new RedisVerbs(redis, undefined);
    this.#base = `${prefix}:{keys}`;
  }

  async find(people: readonly ContactId[]): Promise<readonly (KeptKey | undefined)[]> {
    const kept = await this.#verbs.ask(async (client) => (people.length === 0 ? [] : client.hmget(`${this.#base}:kept`, ...people)));
    return kept.map((text) => (text === null ? undefined : keptKey(text)));
  }

  async add(keys: readonly PersonKey[]): Promise<readonly KeptKey[]> {
    guardPersonKeys(keys);
    const kept = await this.#verbs.run<string[]>(
      'keys/add',
      this.#base,
      keys.flatMap(({ person, key }) => [person, key]),
    );
    return kept.map(keptKey);
  }

  async replace(changes: readonly KeyChange[]): Promise<number> {
    guardPersonKeys(changes);
    const values = changes.flatMap(({ person, key, was }) => [person, key, was]);
    return this.#verbs.run<number>('keys/replace', this.#base, values);
  }

  async list(after: ContactId | undefined, limit: number): Promise<readonly PersonKey[]> {
    const rows = await this.#verbs.run<[ContactId, WrappedKey][]>('keys/list', this.#base, [after ?? '', limit]);
    return rows.map(([person, key]) => ({ person, key }));
  }

  /**
   * When it fails after the keys are gone from memory, it may be called again: it writes the files anew and counts 0.
   * @throws ConfigurationError when the server refuses to write its files anew.
   */
  async destroy(people: readonly ContactId[]): Promise<number> {
    if (people.length === 0) return 0;
    const destroyed = await this.#verbs.run<number>('keys/destroy', this.#base, people);
    await this.#verbs.ask(async (client) => rewriteFiles(await this.#serverOf(client)));
    return destroyed;
  }

  close(): Promise<void> {
    return this.#verbs.close();
  }

  /** Of a Cluster the one master that has the keys. */
  async #serverOf(client: RedisClient): Promise<Redis> {
    if (!('nodes' in client)) return client;
    const masters = client.nodes('master');
    const has = await Promise.allSettled(masters.map((master) => master.exists(`${this.#base}:kept`)));
    return masters.find((_, at) => has[at]?.status === 'fulfilled') ?? masters[0]!;
  }
}

const keptKey = (text: string): KeptKey => (text === '' ? 'destroyed' : (text as WrappedKey));
