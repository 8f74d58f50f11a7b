/** How `recado` ends. */
export const EXIT_CODES = {
  ok: 0,
  /** Something went wrong; standard error says what. */
  failed: 1,
  /** The command line itself was wrong. */
  usage: 2,
  /** `privacy scan` found something. */
  found: 1,
  /** `privacy scan` could not read all it was to read. */
  unreadable: 2,
  /** Ended by SIGINT (Ctrl-C outside the terminal chat). */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
