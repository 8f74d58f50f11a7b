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
export async function conversationOfReply({ client, keys, whereabouts }: RedisStoreContext, digest: string): Promise<string | undefined> {
  const known = whereabouts.get(digest);
  if (known !== undefined) return known;
  const ref = (await client.hget(keys.whereabouts(digest), digest)) ?? undefined;
  if (ref !== undefined) whereabouts.set(digest, ref);
  return ref;
}
