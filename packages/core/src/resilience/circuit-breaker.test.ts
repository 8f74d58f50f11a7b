import { describe, expect, it } from 'vitest';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { CircuitBreakerOptions, CircuitChange } from './circuit-breaker-options.ts';

const BROKEN = new Error('broken');
const works = async () => 'fine';
const breaks = async () => {
  throw BROKEN;
};

function aBreaker(options: Partial<CircuitBreakerOptions> = {}) {
  const clock: FakeClock = createFakeClock();
  const changes: CircuitChange[] = [];
  const breaker = createCircuitBreaker({
    name: 'graph',
    clock,
    consecutiveFailures: 3,
    openMs: 1_000,
    maxOpenMs: 4_000,
    onChange: (change) => changes.push(change),
    ...options,
  });
  const fail = async (times: number) => {
    for (let time = 0; time < times; time += 1) await expect(breaker.run(breaks)).rejects.toBe(BROKEN);
  };
  return { clock, breaker, changes, fail };
}

/** A call whose end the test decides. */
function aCall() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, resolve, reject };
}

describe('closed', () => {
  it('answers what the call answers, and throws what it throws', async () => {
    const { breaker, changes } = aBreaker();
    expect(await breaker.run(works)).toBe('fine');
    await expect(breaker.run(breaks)).rejects.toBe(BROKEN);
    expect(breaker.state).toBe('closed');
    expect(breaker.retryAfterMs()).toBe(0);
    expect(changes).toEqual([]);
  });

  it('opens after failures in a row, which a success interrupts', async () => {
    const { breaker, changes, fail } = aBreaker();
    await fail(2);
    await breaker.run(works);
    await fail(2);
    expect(breaker.state).toBe('closed');
    await fail(1);
    expect(breaker.state).toBe('open');
    expect(changes).toEqual([{ name: 'graph', from: 'closed', to: 'open', openMs: 1_000 }]);
  });

  it('opens by the share of failures once there were enough calls', async () => {
    const { breaker, fail } = aBreaker({ consecutiveFailures: 100, failureRatio: 0.5, minimumCalls: 6 });
    for (let pair = 0; pair < 2; pair += 1) {
      await breaker.run(works);
      await fail(1);
    }
    await breaker.run(works);
    expect(breaker.state).toBe('closed');
    await fail(1);
    expect(breaker.state).toBe('open');
  });

  it('forgets calls older than the window', async () => {
    const { breaker, clock, fail } = aBreaker({ consecutiveFailures: 100, failureRatio: 0.5, minimumCalls: 4, windowMs: 10_000 });
    await fail(3);
    await clock.advance(10_000);
    await fail(3);
    expect(breaker.state).toBe('closed');
    await clock.advance(5_000);
    await fail(1);
    expect(breaker.state).toBe('open');
  });

  it('does not count a caller that gave up', async () => {
    const { breaker } = aBreaker({ consecutiveFailures: 1 });
    const given = new DOMException('given up', 'AbortError');
    await expect(breaker.run(() => Promise.reject(given))).rejects.toBe(given);
    expect(breaker.state).toBe('closed');
    await expect(breaker.run(() => Promise.reject(new DOMException('too late', 'TimeoutError')))).rejects.toThrow();
    expect(breaker.state).toBe('open');
  });

  it('lets the author judge errors: an answer of 404 is an answer', async () => {
    const { breaker, fail } = aBreaker({ judge: (error) => (error === BROKEN ? 'failed' : 'succeeded') });
    await fail(2);
    await expect(breaker.run(() => Promise.reject(new Error('404')))).rejects.toThrow('404');
    await fail(2);
    expect(breaker.state).toBe('closed');
  });
});

describe('open', () => {
  it('refuses without calling, and says when to come back', async () => {
    const { breaker, clock, fail } = aBreaker();
    await fail(3);
    await clock.advance(400);
    let calls = 0;
    const refused = breaker.run(async () => {
      calls += 1;
    });
    await expect(refused).rejects.toMatchObject({ code: 'CIRCUIT_OPEN', retry: { action: 'later', afterMs: 600 } });
    expect(breaker.allows()).toBe(false);
    expect(breaker.retryAfterMs()).toBe(600);
    expect(calls).toBe(0);
  });

  it('is not moved by a jump of the wall clock', async () => {
    const { breaker, clock, fail } = aBreaker();
    await fail(3);
    clock.jump(60_000);
    expect(breaker.state).toBe('open');
  });

  it('does not care how calls end that began before it opened', async () => {
    const { breaker, clock, fail } = aBreaker();
    const early = aCall();
    const late = aCall();
    const [answered, failed] = [breaker.run(early.work), breaker.run(late.work)];
    await fail(3);
    early.resolve('after all');
    expect(await answered).toBe('after all');
    expect(breaker.state).toBe('open');
    await clock.advance(1_000);
    const probe = aCall();
    const probing = breaker.run(probe.work);
    late.reject(BROKEN);
    await expect(failed).rejects.toBe(BROKEN);
    expect(breaker.state).toBe('half-open');
    probe.resolve('fine');
    await probing;
    expect(breaker.state).toBe('closed');
  });
});

describe('half-open', () => {
  it('lets one call through and refuses the others meanwhile', async () => {
    const { breaker, clock, fail } = aBreaker();
    await fail(3);
    await clock.advance(1_000);
    expect(breaker.state).toBe('half-open');
    const probe = aCall();
    const probing = breaker.run(probe.work);
    await expect(breaker.run(works)).rejects.toMatchObject({ code: 'CIRCUIT_OPEN' });
    expect(breaker.allows()).toBe(false);
    probe.resolve('back');
    expect(await probing).toBe('back');
    expect(await breaker.run(works)).toBe('fine');
  });

  it('closes after a probe that goes well, with nothing held against it', async () => {
    const { breaker, clock, changes, fail } = aBreaker();
    await fail(3);
    await clock.advance(1_000);
    await breaker.run(works);
    await fail(2);
    expect(breaker.state).toBe('closed');
    expect(changes.map(({ from, to }) => `${from} ${to}`)).toEqual(['closed open', 'open half-open', 'half-open closed']);
  });

  it('waits twice as long after each probe that fails, up to the longest wait, and starts over once closed', async () => {
    const { breaker, clock, fail } = aBreaker();
    await fail(3);
    const waits: number[] = [];
    for (let probe = 0; probe < 4; probe += 1) {
      waits.push(breaker.retryAfterMs());
      await clock.advance(breaker.retryAfterMs());
      await fail(1);
    }
    await clock.advance(breaker.retryAfterMs());
    await breaker.run(works);
    await fail(3);
    expect([...waits, breaker.retryAfterMs()]).toEqual([1_000, 2_000, 4_000, 4_000, 1_000]);
  });

  it('gives the probe to the next caller when the first gave up', async () => {
    const { breaker, clock, fail } = aBreaker();
    await fail(3);
    await clock.advance(1_000);
    await expect(breaker.run(() => Promise.reject(new DOMException('given up', 'AbortError')))).rejects.toThrow();
    expect(breaker.state).toBe('half-open');
    expect(await breaker.run(works)).toBe('fine');
    expect(breaker.state).toBe('closed');
  });

  it('gives the probe to another when nothing is heard of it, and does not believe the first any more', async () => {
    const { breaker, clock, changes, fail } = aBreaker();
    await fail(3);
    await clock.advance(1_000);
    const lost = aCall();
    const losing = breaker.run(lost.work);
    await clock.advance(999);
    expect(breaker.retryAfterMs()).toBe(1);
    await clock.advance(1);
    const next = aCall();
    const probing = breaker.run(next.work);
    lost.resolve('late');
    await losing;
    expect(breaker.state).toBe('half-open');
    next.resolve('fine');
    await probing;
    expect(breaker.state).toBe('closed');
    expect(changes.map(({ to }) => to)).toEqual(['open', 'half-open', 'closed']);
  });
});

describe('judged by the caller', () => {
  it('opens and closes by what it is told', async () => {
    const { breaker, clock } = aBreaker();
    for (let call = 0; call < 3; call += 1) {
      expect(breaker.allows()).toBe(true);
      breaker.failed();
    }
    expect(breaker.allows()).toBe(false);
    breaker.succeeded();
    expect(breaker.state).toBe('open');
    await clock.advance(1_000);
    breaker.succeeded();
    expect(breaker.state).toBe('half-open');
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.failed();
    expect(breaker.retryAfterMs()).toBe(2_000);
    await clock.advance(2_000);
    expect(breaker.allows()).toBe(true);
    breaker.succeeded();
    expect(breaker.state).toBe('closed');
  });
});

it('goes on when its listener throws', async () => {
  const { breaker, fail } = aBreaker({
    onChange() {
      throw new Error('listener');
    },
  });
  await fail(3);
  expect(breaker.state).toBe('open');
});

it.each([{ openMs: 0 }, { consecutiveFailures: 0 }, { failureRatio: 1.1 }, { windowMs: Number.NaN }, { openMs: 2_000, maxOpenMs: 1_000 }])(
  'refuses %o',
  (options) => {
    expect(() => createCircuitBreaker({ name: 'graph', ...options })).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  },
);
