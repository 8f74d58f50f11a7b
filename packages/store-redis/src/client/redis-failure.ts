import { RecadoError, StoreUnavailableError } from '@recado/core';

/** What Redis or its client could not do, as our error; anything else is a defect of ours and stays what it is. */
export function redisFailure(error: unknown): unknown {
  if (RecadoError.is(error) || !(error instanceof Error)) return error;
  const detail = detailOf(error);
  // ioredis hangs the command with its arguments on the error; they stay behind.
  return detail === undefined ? error : new StoreUnavailableError(detail, { cause: new Error(error.message) });
}

function detailOf(error: Error): string | undefined {
  const [word = ''] = error.message.split(' ', 1);
  if (error.name === 'ReplyError') return REPLIES[word];
  if (CLIENT_ERRORS.has(error.name) || CLIENT_MESSAGES.some((part) => error.message.includes(part))) return 'Redis cannot be reached';
  return 'code' in error && 'syscall' in error ? 'Redis cannot be reached' : undefined;
}

const REPLIES: Readonly<Record<string, string>> = {
  OOM: 'Redis has no memory left',
  MISCONF: 'Redis cannot write to its disk',
  READONLY: 'Redis answers as a replica',
  LOADING: 'Redis is still loading its data',
  MASTERDOWN: 'Redis has lost its master',
  CLUSTERDOWN: 'a part of the Redis Cluster is down',
  TRYAGAIN: 'a slot of the Redis Cluster is being moved',
  NOREPLICAS: 'Redis has too few replicas',
  BUSY: 'Redis is busy with a script of somebody',
  NOAUTH: 'Redis wants a password',
  WRONGPASS: 'Redis refuses the password',
  NOPERM: 'Redis forbids a command to this user',
};
const CLIENT_ERRORS = new Set(['MaxRetriesPerRequestError', 'ClusterAllFailedError', 'AbortError']);
const CLIENT_MESSAGES = ['Connection is closed', "Stream isn't writeable", 'Command timed out', 'connect ETIMEDOUT'];
