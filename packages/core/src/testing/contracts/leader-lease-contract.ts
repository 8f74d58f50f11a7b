import { afterEach, describe, expect, it } from 'vitest';
import type { LeaderLease, Leadership } from '../../ports/leader-lease/leader-lease.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';

export interface CreatedLeaderLease {
  readonly lease: LeaderLease;
  /** Opens the same leads once more, as another process would. */
  readonly reopen?: () => Promise<LeaderLease>;
}

export interface LeaderLeaseContractOptions {
  readonly name: string;
  /** Makes an isolated lease that lives by `clock`. */
  readonly createLeaderLease: (setup: { readonly clock: FakeClock }) => Promise<CreatedLeaderLease>;
  /** What this lease cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly sharing?: string };
}

/** What every `LeaderLease` promises. It closes after each test. */
export function leaderLeaseContract({ name, createLeaderLease, skip = {} }: LeaderLeaseContractOptions): void {
  describe(`LeaderLease contract: ${name}`, () => {
    let opened: LeaderLease[] = [];
    afterEach(async () => {
      const leases = opened;
      opened = [];
      await Promise.all(leases.map((lease) => lease.close()));
    });

    async function open() {
      const clock = createFakeClock();
      const { lease, reopen } = await createLeaderLease({ clock });
      opened.push(lease);
      const another = async () => {
        const other = await reopen!();
        opened.push(other);
        return other;
      };
      return { lease, clock, another };
    }

    it('gives the lead to one of many who ask', async () => {
      const { lease } = await open();
      const results = await Promise.all(Array.from({ length: 20 }, () => lease.acquire('sweep', TTL)));
      expect(results.filter((result) => result !== undefined)).toHaveLength(1);
      expect(await lease.acquire('schedule', TTL)).toBeDefined();
    });

    it('gives it to the next once it is released or has lapsed, with a higher token each time', async () => {
      const { lease, clock } = await open();
      const tokens: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const released = await lead(lease);
        await lease.release(released);
        const lapsed = await lead(lease);
        await clock.advance(TTL - 1);
        expect(await lease.acquire('sweep', TTL)).toBeUndefined();
        await clock.advance(1);
        tokens.push(released.fencingToken, lapsed.fencingToken);
      }
      expect(tokens).toEqual(tokens.toSorted((a, b) => a - b));
      expect(new Set(tokens).size).toBe(6);
    });

    it('lasts as long as it is renewed', async () => {
      const { lease, clock } = await open();
      const leadership = await lead(lease);
      for (let round = 0; round < 5; round += 1) {
        await clock.advance(TTL - 1);
        expect(await lease.renew(leadership, TTL)).toBe(true);
      }
      await clock.advance(TTL - 1);
      expect(await lease.acquire('sweep', TTL)).toBeUndefined();
      await clock.advance(1);
      expect(await lease.acquire('sweep', TTL)).toBeDefined();
    });

    it('is not renewed once it has lapsed, and an old leader disturbs no new one', async () => {
      const { lease, clock } = await open();
      const old = await lead(lease);
      await clock.advance(TTL);
      expect(await lease.renew(old, TTL)).toBe(false);
      const next = await lead(lease);
      expect(await lease.renew(old, TTL)).toBe(false);
      await lease.release(old);
      expect(await lease.acquire('sweep', TTL)).toBeUndefined();
      expect(await lease.renew(next, TTL)).toBe(true);
    });

    it('is not renewed once it was released', async () => {
      const { lease } = await open();
      const leadership = await lead(lease);
      await lease.release(leadership);
      await lease.release(leadership);
      expect(await lease.renew(leadership, TTL)).toBe(false);
    });

    it('is one lead for all who open it', async (test) => {
      test.skip(skip.sharing !== undefined, skip.sharing);
      const { lease, another } = await open();
      const other = await another();
      const first = await lead(lease);
      expect(await other.acquire('sweep', TTL)).toBeUndefined();
      await lease.release(first);
      const second = await lead(other);
      expect(second.fencingToken).toBeGreaterThan(first.fencingToken);
      expect(await lease.renew(first, TTL)).toBe(false);
    });

    it('answers nothing once it is closed', async () => {
      const { lease } = await open();
      await lease.close();
      await lease.close();
      await expect(lease.acquire('sweep', TTL)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
}

const TTL = 10_000;

async function lead(lease: LeaderLease): Promise<Leadership> {
  const leadership = await lease.acquire('sweep', TTL);
  expect(leadership, 'the lead').toBeDefined();
  return leadership!;
}
