import { hash } from 'node:crypto';

/**
 * Names of keys. The hash tag of a shard keeps a conversation and the due work of its shard in one slot of Redis Cluster. One server has
 * no use for more than one shard.
 */
export class KeySpace {
  /** Cluster: where shards say when they have something to do. */
  readonly index: string;
  readonly people: string;
  /** Every channel that ever had a message. */
  readonly channels: string;
  /** Bases of all shards. */
  readonly shards: readonly string[];
  readonly #buckets: number;

  constructor(prefix: string, isCluster: boolean) {
    this.index = `${prefix}:{all}`;
    this.people = `${prefix}:{people}`;
    this.channels = `${this.index}:channels`;
    this.shards = Array.from({ length: isCluster ? SHARDS : 1 }, (_, n) => `${prefix}:{s${n}}`);
    this.#buckets = isCluster ? BUCKETS : SHARDS * BUCKETS;
  }

  /** The base of the shard that a digest falls into. */
  shardOf(digest: string): string {
    return this.shards.length === 1 ? this.shards[0]! : this.shards[Buffer.from(digest, 'base64url')[0]!]!;
  }

  /** The hash that knows which conversation an id belongs to, by the digest of the id. Many small hashes take half the memory of a large one. */
  whereabouts(digest: string): string {
    return `${this.shardOf(digest)}:where:${Buffer.from(digest, 'base64url').readUInt16BE(1) % this.#buckets}`;
  }
}

/** 96 bits: of a thousand million ids the chance that two are taken for one is one in a hundred thousand million. */
export function digestOf(kind: 'conversation' | 'message' | 'reply', id: string): string {
  return hash('sha256', `${kind} ${id}`, 'base64url').slice(0, DIGEST_LENGTH);
}

const SHARDS = 256;
const BUCKETS = 64;
const DIGEST_LENGTH = 16;
