import { describe, expect, it } from 'vitest';
import { createMemoryLeaderLease } from '../memory/leader-lease/memory-leader-lease.ts';
import type { LeaderLease } from '../ports/leader-lease/leader-lease.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { type LeaderContext, runAsLeader } from './run-as-leader.ts';

const TTL = 9_000;

function aRace() {
  const clock = createFakeClock();
  const lease = createMemoryLeaderLease({ clock });
  const leading: string[] = [];
  /** Leads under a name until its signal ends. Answers how to stop it. */
  const join = (name: string, of: LeaderLease = lease) => {
    const stop = new AbortController();
    const tokens: number[] = [];
    const work = async ({ signal, fencingToken }: LeaderContext) => {
      tokens.push(fencingToken);
      leading.push(name);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      leading.splice(leading.indexOf(name), 1);
    };
    const ended = runAsLeader('sweep', work, { lease: of, signal: stop.signal, clock, ttlMs: TTL });
    return { tokens, stop: () => stop.abort(), ended };
  };
  return { clock, lease, leading, join };
}

/** A lease of a process whose way to the store can be cut: asking fails then. */
function cuttable(lease: LeaderLease) {
  const wire = { isCut: false };
  const asked = async <T>(question: () => Promise<T>): Promise<T> => {
    if (wire.isCut) throw new Error('cut off');
    return question();
  };
  const cut: LeaderLease = {
    specVersion: 1,
    acquire: (name, ttlMs) => asked(() => lease.acquire(name, ttlMs)),
    renew: (leadership, ttlMs) => asked(() => lease.renew(leadership, ttlMs)),
    release: (leadership) => asked(() => lease.release(leadership)),
    close: () => lease.close(),
  };
  return { wire, lease: cut };
}

describe('runAsLeader', () => {
  it('works in one of many, for as long as it lives', async () => {
    const { clock, leading, join } = aRace();
    const [first, ...others] = ['a', 'b', 'c'].map((name) => join(name));
    for (let round = 0; round < 20; round += 1) {
      await clock.advance(TTL / 2);
      expect(leading).toEqual(['a']);
    }
    for (const one of [first!, ...others]) one.stop();
    await Promise.all([first!, ...others].map(({ ended }) => ended));
    expect(leading).toEqual([]);
  });

  it('hands over when the leader is told to stop, at the next look of the others', async () => {
    const { clock, leading, join } = aRace();
    const [a, b] = [join('a'), join('b')];
    await clock.advance(TTL);
    a.stop();
    await a.ended;
    await clock.advance(TTL / 5);
    expect(leading).toEqual(['b']);
    expect(b.tokens[0]).toBeGreaterThan(a.tokens[0]!);
    b.stop();
    await b.ended;
  });

  it('stops before its lead lapses when it cannot renew, and only then another begins', async () => {
    const { clock, lease, leading, join } = aRace();
    const { wire, lease: mine } = cuttable(lease);
    const a = join('a', mine);
    await clock.advance(0);
    const b = join('b');
    await clock.advance(TTL);
    wire.isCut = true;
    for (let step = 0; step < 20; step += 1) {
      await clock.advance(TTL / 10);
      expect(leading.length, 'leaders at once').toBeLessThanOrEqual(1);
    }
    expect(leading).toEqual(['b']);
    wire.isCut = false;
    await clock.advance(TTL * 2);
    expect(leading).toEqual(['b']);
    b.stop();
    await b.ended;
    await clock.advance(TTL);
    expect(leading).toEqual(['a']);
    expect(a.tokens).toHaveLength(2);
    a.stop();
    await a.ended;
  });

  it('outlives a renewal that fails for a moment', async () => {
    const { clock, lease, leading, join } = aRace();
    const { wire, lease: mine } = cuttable(lease);
    const a = join('a', mine);
    await clock.advance(0);
    wire.isCut = true;
    await clock.advance(TTL / 2);
    wire.isCut = false;
    await clock.advance(TTL * 3);
    expect(leading).toEqual(['a']);
    expect(a.tokens).toHaveLength(1);
    a.stop();
    await a.ended;
  });

  it('resolves when the work is done, and lets others lead', async () => {
    const { clock, lease, leading, join } = aRace();
    const changes: boolean[] = [];
    const stop = new AbortController();
    await runAsLeader('sweep', async () => undefined, {
      lease,
      clock,
      ttlMs: TTL,
      signal: stop.signal,
      onChange: (isLeading) => changes.push(isLeading),
    });
    expect(changes).toEqual([true, false]);
    const next = join('b');
    await clock.advance(0);
    expect(leading).toEqual(['b']);
    next.stop();
    await next.ended;
  });

  it('rejects with what the work throws, and lets others lead', async () => {
    const { clock, lease, leading, join } = aRace();
    const stop = new AbortController();
    const work = async () => {
      throw new Error('broken');
    };
    await expect(runAsLeader('sweep', work, { lease, clock, ttlMs: TTL, signal: stop.signal })).rejects.toThrow('broken');
    const next = join('b');
    await clock.advance(0);
    expect(leading).toEqual(['b']);
    next.stop();
    await next.ended;
  });

  it('does nothing when it is told to stop before it begins', async () => {
    const { lease, clock } = aRace();
    let runs = 0;
    const work = async () => {
      runs += 1;
    };
    await runAsLeader('sweep', work, { lease, clock, signal: AbortSignal.abort() });
    expect(runs).toBe(0);
    expect(await lease.acquire('sweep', TTL)).toBeDefined();
  });
});
