/** The signals that ask a process to end. The first asks, the second insists. */
export function twoSignals(): { readonly first: AbortSignal; readonly second: AbortSignal; stop(): void } {
  const [first, second] = [new AbortController(), new AbortController()];
  const handle = () => (first.signal.aborted ? second : first).abort();
  for (const name of SIGNALS) process.on(name, handle);
  return {
    first: first.signal,
    second: second.signal,
    stop: () => {
      for (const name of SIGNALS) process.off(name, handle);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
