import { Command } from 'ioredis';
import type { Script } from '../scripts/load-script.ts';
import type { RedisClient } from './redis-client.ts';

/**
 * Runs a script by its digest, and sends its text only to a server that does not know it. Leaves at once, past auto-pipelining, which would
 * wait for what it sent before: see `ScriptBatches` for what is gathered instead.
 */
export async function runScript(
  client: RedisClient,
  { sha, text }: Script,
  key: string,
  values: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await send(client, 'evalsha', sha, key, values);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return send(client, 'eval', text, key, values);
  }
}

function send(
  client: RedisClient,
  name: 'eval' | 'evalsha',
  script: string,
  key: string,
  values: readonly (string | number)[],
): Promise<unknown> {
  const { keyPrefix } = client.options;
  const command = new Command(name, [script, 1, key, ...values], { replyEncoding: 'utf8', ...(keyPrefix !== undefined && { keyPrefix }) });
  return client.sendCommand(command) as Promise<unknown>;
}
