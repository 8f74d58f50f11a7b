import type { Script } from '../scripts/load-script.ts';
import type { RedisClient } from './redis-client.ts';

/** Runs a script by its digest, and sends its text only to a server that does not know it. */
export async function runScript(
  client: RedisClient,
  { sha, text }: Script,
  key: string,
  values: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await client.evalsha(sha, 1, key, ...values);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return client.eval(text, 1, key, ...values);
  }
}
