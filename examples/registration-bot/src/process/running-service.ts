/** A service at work. */
export interface RunningService {
  /** Base URL of what it listens on. */
  readonly url: string;
  /** Finishes what runs, then closes everything it opened. */
  stop(): Promise<void>;
}

/** Is given how to close what was opened. */
export type WhenStopped = (close: () => void | Promise<void>) => void;

/**
 * Opens the parts of a service. `whenStopped` is given how to close each as soon as it is open; they are closed the last first,
 * at `stop` or when a later part cannot be opened.
 * @param open - Resolves the base URL.
 */
export async function openService(open: (whenStopped: WhenStopped) => Promise<string>): Promise<RunningService> {
  const closers: (() => void | Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return { url: await open((close) => void closers.push(close)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
