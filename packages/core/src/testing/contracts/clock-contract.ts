import { describe, expect, it } from 'vitest';
import type { Clock } from '../../ports/clock/clock.ts';

export interface ClockHarness {
  readonly clock: Clock;
  /** Lets this much time pass, running what falls due. */
  advance(ms: number): Promise<void>;
}

/** What every `Clock` holds. `createClock` gives one whose time passes only by `advance`. */
export function clockContract({ name, createClock }: { readonly name: string; readonly createClock: () => ClockHarness }): void {
  describe(`Clock contract: ${name}`, () => {
    it('tells epoch milliseconds that grow as time passes', async () => {
      const { clock, advance } = createClock();
      const before = clock.now();
      await advance(1_000);
      expect(before).toBeGreaterThan(Date.UTC(2000, 0, 1));
      expect(clock.now() - before).toBe(1_000);
    });

    it('measures passed time monotonically', async () => {
      const { clock, advance } = createClock();
      const before = clock.monotonic();
      expect(clock.monotonic()).toBeGreaterThanOrEqual(before);
      await advance(250);
      expect(clock.monotonic() - before).toBeCloseTo(250, 3);
    });

    it('runs a callback once, when its delay has passed and not before', async () => {
      const { clock, advance } = createClock();
      const ran: number[] = [];
      const start = clock.now();
      clock.after(100, () => ran.push(clock.now() - start));
      await advance(99);
      expect(ran).toEqual([]);
      await advance(1);
      expect(ran).toEqual([100]);
      await advance(1_000);
      expect(ran).toEqual([100]);
    });

    it.each([0, -5])('runs a callback of delay %s soon, never inside after()', async (delayMs) => {
      const { clock, advance } = createClock();
      let ran = 0;
      clock.after(delayMs, () => ran++);
      expect(ran).toBe(0);
      await advance(1);
      expect(ran).toBe(1);
    });

    it('runs callbacks in the order they fall due', async () => {
      const { clock, advance } = createClock();
      const ran: string[] = [];
      clock.after(20, () => ran.push('later'));
      clock.after(10, () => ran.push('sooner'));
      clock.after(10, () => ran.push('sooner, set second'));
      await advance(30);
      expect(ran).toEqual(['sooner', 'sooner, set second', 'later']);
    });

    it('runs a callback set by a callback', async () => {
      const { clock, advance } = createClock();
      let ran = false;
      clock.after(10, () => clock.after(10, () => (ran = true)));
      await advance(19);
      expect(ran).toBe(false);
      await advance(1);
      expect(ran).toBe(true);
    });

    it('does not run a cancelled callback; cancelling again, or late, does nothing', async () => {
      const { clock, advance } = createClock();
      const ran: string[] = [];
      const cancel = clock.after(10, () => ran.push('cancelled'));
      const late = clock.after(10, () => ran.push('kept'));
      cancel();
      cancel();
      await advance(10);
      late();
      expect(ran).toEqual(['kept']);
    });

    it('waits for a delay longer than 2^31 ms', async () => {
      const { clock, advance } = createClock();
      const delayMs = 60 * 24 * 60 * 60 * 1_000;
      let ran = 0;
      clock.after(delayMs, () => ran++);
      const cancel = clock.after(delayMs, () => ran++);
      await advance(delayMs - 1);
      expect(ran).toBe(0);
      cancel();
      await advance(1);
      expect(ran).toBe(1);
    });
  });
}
