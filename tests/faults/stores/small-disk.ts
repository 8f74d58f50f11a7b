import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

/** A file system in memory whose size can be changed while it is in use. */
export interface SmallDisk {
  /** Leaves next to nothing free, or plenty again. */
  fill(isFull: boolean): void;
  unmount(): void;
}

/** Mounts one over a folder; `undefined` where that is not allowed. */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  if (process.platform !== 'linux' || !mount(['-t', 'tmpfs', '-o', PLENTY, 'tmpfs', folder])) return undefined;
  // Lazily: at a sudden end the processes that have it open are only just being killed.
  const unmount = () => void spawnSync('umount', ['--lazy', folder]);
  process.once('exit', unmount);
  return {
    fill(isFull) {
      const { bsize, blocks, bfree } = statfsSync(folder);
      const usedKib = Math.ceil(((blocks - bfree) * bsize) / 1_024);
      mount(['-o', `remount,${isFull ? `size=${usedKib + SLACK_KIB}k` : PLENTY}`, folder]);
    },
    unmount() {
      process.off('exit', unmount);
      unmount();
    },
  };
}

const mount = (options: readonly string[]): boolean => spawnSync('mount', options, { stdio: 'ignore' }).status === 0;

const PLENTY = 'size=4g';
const SLACK_KIB = 16;
