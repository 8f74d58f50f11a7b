import type { ListedPeople } from '@recado/core';
import type { RedisStoreContext } from './redis-store-context.ts';
import { readSnapshot } from './stored-snapshot.ts';

/** Snapshots by the server's own cursor, one master after the other. `after` is which of them, and its cursor. */
export async function listSnapshots({ client, keys }: RedisStoreContext, after = '0:0', limit: number): Promise<ListedPeople> {
  const [at = 0, from = '0'] = [Number(after.split(':')[0]), after.split(':')[1]];
  const servers = 'nodes' in client ? client.nodes('master').sort((a, b) => nameOf(a).localeCompare(nameOf(b))) : [client];
  const server = servers[at];
  if (server === undefined) return { conversations: [] };
  const [cursor, names] = await server.scan(from, 'MATCH', `${escapeGlob(keys.prefix)}:{s*}:s:*`, 'COUNT', Math.max(limit, LEAST));
  const texts = await Promise.all(names.map((name) => client.get(name)));
  const conversations = texts.flatMap((text) => {
    if (text === null) return [];
    const { conversationId, snapshot } = readSnapshot(text);
    return [{ conversationId, state: snapshot.state }];
  });
  if (cursor !== '0') return { conversations, next: `${at}:${cursor}` };
  return at + 1 < servers.length ? { conversations, next: `${at + 1}:0` } : { conversations };
}

const nameOf = ({ options }: { readonly options: { readonly host?: string | undefined; readonly port?: number | undefined } }) =>
  `${options.host}:${options.port}`;
const escapeGlob = (text: string) => text.replace(/[*?[\]\\^]/g, '\\$&');
/** Other keys are walked too. */
const LEAST = 100;
