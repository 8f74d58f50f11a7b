import type { RedisClient } from './client/redis-client.ts';
import { redisFailure } from './client/redis-failure.ts';

/** Something about a Redis that loses what was promised to be kept. */
export interface RedisConcern {
  readonly code: RedisConcernCode;
  /** What is so, what it costs, and what to set. Carries settings, never data. */
  readonly message: string;
}

export type RedisConcernCode =
  /** Redis may throw keys away when its memory is full. */
  | 'REDIS_EVICTS'
  /** Redis keeps nothing on disk. */
  | 'REDIS_KEEPS_NOTHING'
  /** Redis keeps snapshots only: the last minutes are lost with the process. */
  | 'REDIS_KEEPS_SNAPSHOTS_ONLY'
  /** The last second is lost when the machine loses power. */
  | 'REDIS_SYNCS_LATE'
  /** Settings cannot be read, as with many providers. */
  | 'REDIS_NOT_INSPECTED';

/**
 * Whether a Redis keeps what a store writes to it. Asks every master of a Cluster; the gravest first.
 * @throws StoreUnavailableError when Redis cannot be reached.
 */
export async function inspectRedis(client: RedisClient): Promise<readonly RedisConcern[]> {
  const masters = 'nodes' in client ? client.nodes('master') : [client];
  try {
    const found = await Promise.all(masters.map(async (master) => concernsOf(await settingsOf(master))));
    return CONCERNS.filter(({ code }) => found.some((codes) => codes.includes(code)));
  } catch (error) {
    throw redisFailure(error);
  }
}

interface RedisSettings {
  readonly policy: string | undefined;
  readonly appendOnly: string | undefined;
  readonly appendSync: string | undefined;
  readonly save: string | undefined;
}

async function settingsOf(client: RedisClient): Promise<RedisSettings> {
  const memory = await client.info('memory');
  const config = await readConfig(client);
  return {
    policy: /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? config.get('maxmemory-policy'),
    appendOnly: config.get('appendonly') ?? (/^aof_enabled:1/m.test(await client.info('persistence')) ? 'yes' : undefined),
    appendSync: config.get('appendfsync'),
    save: config.get('save'),
  };
}

/** Empty where CONFIG is forbidden. */
async function readConfig(client: RedisClient): Promise<ReadonlyMap<string, string>> {
  try {
    const read = async (name: string): Promise<[string, string][]> => {
      const [, value] = (await client.config('GET', name)) as string[];
      return value === undefined ? [] : [[name, value]];
    };
    return new Map((await Promise.all(['maxmemory-policy', 'appendonly', 'appendfsync', 'save'].map(read))).flat());
  } catch (error) {
    if (error instanceof Error && error.name === 'ReplyError') return new Map();
    throw error;
  }
}

function concernsOf({ policy, appendOnly, appendSync, save }: RedisSettings): readonly RedisConcernCode[] {
  return [
    ...(policy !== undefined && policy !== 'noeviction' ? (['REDIS_EVICTS'] as const) : []),
    ...(appendOnly === 'no' && save === '' ? (['REDIS_KEEPS_NOTHING'] as const) : []),
    ...(appendOnly === 'no' && save !== undefined && save !== '' ? (['REDIS_KEEPS_SNAPSHOTS_ONLY'] as const) : []),
    ...(appendOnly === 'yes' && appendSync !== undefined && appendSync !== 'always' ? (['REDIS_SYNCS_LATE'] as const) : []),
    ...(policy === undefined || appendOnly === undefined ? (['REDIS_NOT_INSPECTED'] as const) : []),
  ];
}

const CONCERNS: readonly RedisConcern[] = [
  {
    code: 'REDIS_EVICTS',
    message:
      'Redis evicts keys when its memory is full: messages, replies and who has answered what would vanish without a trace. Set maxmemory-policy noeviction; a full Redis then refuses, and webhooks come back.',
  },
  {
    code: 'REDIS_KEEPS_NOTHING',
    message: 'Redis keeps nothing on disk: a restart loses every conversation and every message not answered yet. Set appendonly yes.',
  },
  {
    code: 'REDIS_KEEPS_SNAPSHOTS_ONLY',
    message:
      'Redis writes its memory to disk now and then: a crash loses what came since, up to an hour, and repeats the replies sent in it. Set appendonly yes.',
  },
  {
    code: 'REDIS_SYNCS_LATE',
    message:
      'Redis syncs its append-only file once a second: the process may be killed without loss, but a power cut loses up to the last second. Set appendfsync always where that is too much.',
  },
  {
    code: 'REDIS_NOT_INSPECTED',
    message: 'Redis does not say how it is set up. See to it that maxmemory-policy is noeviction and appendonly is yes.',
  },
];
