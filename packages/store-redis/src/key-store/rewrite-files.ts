import { ConfigurationError, StoreUnavailableError, systemClock } from '@recado/core';
import type { Redis } from 'ioredis';

/**
 * Makes a server write its files anew, so that they hold nothing but what it holds now. Resolves when it has.
 * @throws ConfigurationError when the server refuses.
 * @throws StoreUnavailableError when it could not write them, or is not done in ten minutes.
 */
export async function rewriteFiles(server: Redis): Promise<void> {
  // What is being written now may have begun before.
  const { isAppending, hasSaved } = await atRest(server);
  if (isAppending) {
    await begin(server, () => server.bgrewriteaof());
    if (!(await atRest(server)).isRewritten) throw new StoreUnavailableError('Redis could not write its append-only file anew');
  }
  if (hasSaved || (await savesByItself(server))) {
    await begin(server, () => server.bgsave());
    if (!(await atRest(server)).isSaved) throw new StoreUnavailableError('Redis could not write its snapshot anew');
  }
}

interface Persistence {
  readonly isAppending: boolean;
  readonly isRewritten: boolean;
  readonly hasSaved: boolean;
  readonly isSaved: boolean;
}

/** Waits until the server writes no file in the background. */
async function atRest(server: Redis): Promise<Persistence> {
  for (let waitedMs = 0; waitedMs < MOST_WAIT_MS; waitedMs += LOOK_EVERY_MS) {
    const info = await permitted(() => server.info('persistence'));
    const says = (line: string) => new RegExp(`^${line}\\s*$`, 'm').test(info);
    if (!says('(rdb_bgsave_in_progress|aof_rewrite_in_progress|aof_rewrite_scheduled):1')) {
      return {
        isAppending: says('aof_enabled:1'),
        isRewritten: says('aof_last_bgrewrite_status:ok'),
        hasSaved: says('rdb_saves:[1-9]\\d*'),
        isSaved: says('rdb_last_bgsave_status:ok'),
      };
    }
    await new Promise<void>((resolve) => systemClock.after(LOOK_EVERY_MS, resolve));
  }
  throw new StoreUnavailableError('Redis has been writing its files for too long');
}

/** Where CONFIG is forbidden it may. */
async function savesByItself(server: Redis): Promise<boolean> {
  try {
    const [, points] = (await server.config('GET', 'save')) as string[];
    return points !== '';
  } catch (error) {
    if (isReply(error)) return true;
    throw error;
  }
}

/**
 * Another process may have begun the same in between: what it writes is as new as ours would be. It may have begun to write another file
 * too, and Redis writes one at a time.
 */
async function begin(server: Redis, command: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      await permitted(command);
      return;
    } catch (error) {
      if (!isReply(error)) throw error;
      if (error.message.includes('in progress')) return;
      if (!error.message.includes('child process is active')) throw error;
      await atRest(server);
    }
  }
  throw new StoreUnavailableError('Redis keeps writing other files');
}

async function permitted<Result>(command: () => Promise<Result>): Promise<Result> {
  try {
    return await command();
  } catch (error) {
    if (!isReply(error) || !/^NOPERM|unknown command|not allowed/i.test(error.message)) throw error;
    throw new ConfigurationError(
      {
        message: 'Redis refuses to write its files anew, so they may still hold keys that were destroyed.',
        hint: 'Allow its user INFO, BGREWRITEAOF and BGSAVE and destroy them again, or keep keys in PostgreSQL or in a file.',
      },
      { cause: new Error(error.message) },
    );
  }
}

const isReply = (error: unknown): error is Error => error instanceof Error && error.name === 'ReplyError';

const LOOK_EVERY_MS = 20;
const MOST_TRIES = 100;
const MOST_WAIT_MS = 10 * 60_000;
