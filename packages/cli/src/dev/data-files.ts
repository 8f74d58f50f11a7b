/** What `recado dev` keeps in its data folder. */
export const DATA_FILES = {
  store: 'recado.db',
  queue: 'queue.db',
  key: 'recado.key',
  /** Data keys of people. */
  keys: 'keys.db',
  log: 'recado.log',
  /** Receipts, and who read what of whom. */
  journal: 'privacy-journal.jsonl',
  notUnderstood: 'not-understood.jsonl',
  emulator: 'emulator.db',
  /** The bot's own files. */
  botFolder: 'bot',
  ignore: '.gitignore',
} as const;
