/** Long enough for any commit of another process, short enough to notice one that hangs. */
export const DEFAULT_BUSY_TIMEOUT_MS = 5_000;
