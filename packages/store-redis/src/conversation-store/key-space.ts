import { hash } from 'node:crypto';

/**
 * Names of keys. The hash tag of a shard keeps a conversation and the due work of its shard in one slot of Redis Cluster. One server has
 * no use for more than one shard.
 */
export class KeySpace {
  /** Cluster: where shards say when they have something to do. */
  readonly index: string;
  readonly people: string;
  readonly prefix: string;
  /** Every channel that ever had a message. */
  readonly channels: string;
  /** Bases of all shards. */
  readonly shards: readonly string[];
  readonly #bucketLength: number;

  constructor(prefix: string, isCluster: boolean) {
    this.prefix = prefix;
    this.index = `${prefix}:{all}`;
    this.people = `${prefix}:{people}`;
    this.channels = `${this.index}:channels`;
    this.shards = Array.from({ length: isCluster ? SHARDS : 1 }, (_, n) => `${prefix}:{s${n}}`);
    this.#bucketLength = isCluster ? 2 : 3;
  }

  /** The base of the shard that a digest falls into. */
  shardOf(digest: string): string {
    if (this.shards.length === 1) return this.shards[0]!;
    return this.shards[Number(digest[0]) * LETTERS.length + LETTERS.indexOf(digest[1]!)]!;
  }

  /**
   * The hash of a shard that knows what became of an id. Many small hashes take a third of the memory of a large one, and begin to take as
   * much at 512 ids each: on one server at eight million.
   */
  idsOf(shard: string, digest: string): string {
    return `${shard}:i:${digest.slice(0, this.#bucketLength)}`;
  }

  /** Names of all such hashes of a shard. */
  buckets(): string[] {
    let names = ['0', '1', '2', '3'];
    while (names[0]!.length < this.#bucketLength) names = names.flatMap((name) => Array.from(LETTERS, (letter) => name + letter));
    return names;
  }

  /** The hash that knows whose key it is; as in `people.lua`. */
  contactsBy(key: string): string {
    return `${this.people}:k:${key.slice(0, 3)}`;
  }

  /** Cluster: the hash that knows which conversation an id belongs to, by the digest of the id. */
  whereabouts(digest: string): string {
    return `${this.shardOf(digest)}:where:${digest[2]}`;
  }
}

/**
 * One digit of 0 to 3 and 15 letters, 92 bits: of a thousand million ids the chance that two are taken for one is one in ten thousand
 * million. How it begins names its shard and its hash.
 */
export function digestOf(kind: 'conversation' | 'message' | 'reply', id: string): string {
  const known = recent[kind].get(id);
  if (known !== undefined) return known;
  const digest = digestOnce(kind, id);
  rememberDigest(kind, id, digest);
  return digest;
}

/** The same for an id that is not asked for again. */
export function digestOnce(kind: 'conversation' | 'message' | 'reply', id: string): string {
  const letters = hash('sha256', `${kind} ${id}`, 'base64url');
  return String(letters.charCodeAt(DIGEST_LENGTH) & 3) + letters.slice(0, DIGEST_LENGTH - 1);
}

/** Spares working out a digest that came from Redis. */
export function rememberDigest(kind: 'conversation' | 'message' | 'reply', id: string, digest: string): void {
  const digests = recent[kind];
  if (digests.size >= MOST_REMEMBERED) digests.clear();
  digests.set(id, digest);
}

export const DIGEST_LENGTH = 16;

const recent = { conversation: new Map<string, string>(), message: new Map<string, string>(), reply: new Map<string, string>() };
const MOST_REMEMBERED = 5_000;
const SHARDS = 256;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
