import type { EmulatorClock } from './emulator-clock.ts';

/** The longest delay of `setTimeout`; a later timer is set again when this one fires. */
const MAX_DELAY_MS = 2 ** 31 - 1;

export const systemClock: EmulatorClock = {
  now: () => Date.now(),
  setTimer(at, run) {
    let handle: NodeJS.Timeout;
    const arm = () => {
      const delayMs = Math.max(0, at - Date.now());
      handle = delayMs > MAX_DELAY_MS ? setTimeout(arm, MAX_DELAY_MS) : setTimeout(run, delayMs);
    };
    arm();
    return () => clearTimeout(handle);
  },
};
