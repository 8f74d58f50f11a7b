import type { TurnCommit } from '@recado/core';
import { digestOf } from './key-space.ts';
import type { RedisStoreContext } from './redis-store-context.ts';

/** Cluster: makes known where replies belong before they are committed, so that no receipt can find its reply homeless. */
export async function claimReplies({ client, keys }: RedisStoreContext, { lease, outbox }: TurnCommit): Promise<void> {
  const ref = digestOf('conversation', lease.conversationId);
  await Promise.all(
    outbox.map(({ id }) => {
      const digest = digestOf('reply', id);
      return client.hset(keys.whereabouts(digest), digest, ref);
    }),
  );
}

/** The conversation of a reply, by its digest; `undefined` for a reply never committed, or forgotten. */
export async function conversationOfReply(
  { client, keys, isCluster, whereabouts }: RedisStoreContext,
  digest: string,
): Promise<string | undefined> {
  const known = whereabouts.get(digest);
  if (known !== undefined) return known;
  const kept = await client.hget(isCluster ? keys.whereabouts(digest) : keys.idsOf(keys.shards[0]!, digest), digest);
  // One server tells it only of what is open or dead; what is sent or failed needs it no more.
  const ref = isCluster ? kept : kept?.split('@', 2)[1];
  if (typeof ref !== 'string') return undefined;
  whereabouts.set(digest, ref);
  return ref;
}
