import type { Literal, SafeFields } from '../../privacy/safe.ts';

/**
 * Where the toolkit reports what it does. The event is a literal (`noun.verb`), the fields are `Safe`:
 * a raw string does not compile, and implementations pass fields through `guardFields` for JavaScript callers.
 */
export interface Logger {
  debug<E extends string>(event: Literal<E>, fields?: SafeFields): void;
  info<E extends string>(event: Literal<E>, fields?: SafeFields): void;
  warn<E extends string>(event: Literal<E>, fields?: SafeFields): void;
  error<E extends string>(event: Literal<E>, fields?: SafeFields): void;
}
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
