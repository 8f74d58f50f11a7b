/** Files in the data folder, named as `recado dev` names them: the system may go from one process to several on the same data. */
export const DATA_FILES = {
  conversations: 'recado.db',
  queue: 'queue.db',
  key: 'recado.key',
  keys: 'keys.db',
  accounts: 'bot/accounts.db',
  archive: 'bot/archive.db',
} as const;
