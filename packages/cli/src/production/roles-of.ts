import { type BotRole, ConfigurationError } from '@recado/core';
import type { StoreSettings } from './store-settings.ts';

export type StartRole = BotRole | 'all';

/** @throws ConfigurationError for a part of the work on a store that no other process shares. */
export function rolesOf(wanted: readonly StartRole[], { kind }: StoreSettings): readonly BotRole[] {
  const roles = EVERY_ROLE.filter((role) => wanted.includes('all') || wanted.includes(role));
  if (kind !== 'sqlite' || roles.length === EVERY_ROLE.length) return roles;
  throw new ConfigurationError({
    message: 'A data folder is for one process, which has to do everything.',
    hint: 'Leave out --role, or set REDIS_URL or DATABASE_URL, so that processes share a store.',
  });
}

const EVERY_ROLE: readonly BotRole[] = ['webhook', 'worker', 'dispatcher', 'timers'];
