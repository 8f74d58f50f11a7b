import type { Journal } from './journal.ts';

/** Remembers nothing: what runs is in the emulator's memory anyway. */
export function createMemoryJournal(): Journal {
  return {
    isDurable: false,
    load: () => ({ users: [], entries: [], planned: [], webhooks: [] }),
    write() {},
    close() {},
  };
}
