const closers: (() => unknown)[] = [];

/** Remembers how to close what the running test opened. */
export function closeLater(close: () => unknown): void {
  closers.push(close);
}

/** Closes everything, the last opened first. For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}
