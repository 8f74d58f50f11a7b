/** A failure that a person can act on; its message is all they see. */
export class BootstrapError extends Error {
  name = 'BootstrapError';
}

/** A line of progress, on standard error. */
export function say(line) {
  process.stderr.write(`recado: ${line}\n`);
}

/** Says what begins, and how long it took when it ends. */
export async function timed(line, work) {
  say(`${line} …`);
  const begunAt = Date.now();
  const result = await work();
  say(`  … done in ${((Date.now() - begunAt) / 1000).toFixed(1)} s`);
  return result;
}
