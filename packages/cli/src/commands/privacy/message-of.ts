import { toShownError } from '../../errors/shown-error.ts';

/** What to say of a place that could not be read. Addresses of servers are taken out: they may hold a password. */
export const messageOf = (error: unknown): string => {
  const { message, code } = toShownError(error);
  return (message === '' ? (code ?? 'unknown') : message).replace(/\b[a-z]+:\/\/\S+/g, '<URL>');
};
