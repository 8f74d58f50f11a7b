/** Whether a promise was fulfilled in time; a rejection counts as not, and reaches nobody. */
export function settledWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    const end = (isFulfilled: boolean) => {
      clearTimeout(timer);
      resolve(isFulfilled);
    };
    work.then(
      () => end(true),
      () => end(false),
    );
  });
}
