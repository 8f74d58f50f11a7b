import { describe, expect, it } from 'vitest';
import { channelId } from '../conversation/ids.ts';
import { planTurns, type ReadEntry } from './plan-turns.ts';

const wrote = (inboundId: string, text: string, receivedAt = 0): ReadEntry => ({
  inboundId,
  receivedAt,
  attempts: 0,
  inbound: {
    message: { type: 'text', text, id: inboundId, channelId: channelId('1'), from: { addresses: {} }, sentAt: receivedAt, raw: {} },
  },
});
const signal = (inboundId: string): ReadEntry => ({
  inboundId,
  receivedAt: 0,
  attempts: 0,
  inbound: { signal: { type: 'agent.release' } },
});
const plan = (...args: Parameters<typeof planTurns>) =>
  planTurns(...args).map(({ entry, absorbed, isLate }) => [entry.inboundId, absorbed.map((other) => other.inboundId), isLate]);

describe('what waited is divided into turns', () => {
  it('replays each by default', () => {
    expect(plan([wrote('a', 'x'), wrote('b', 'y')], { policy: 'replay' }, 0)).toEqual([
      ['a', [], false],
      ['b', [], false],
    ]);
  });

  it('merges texts in a row, and nothing across what is no text', () => {
    const entries = [wrote('a', 'meu nome'), wrote('b', 'é Ana'), signal('c'), wrote('d', 'oi')];
    expect(plan(entries, { policy: 'merge' }, 0)).toEqual([
      ['b', ['a'], false],
      ['c', [], false],
      ['d', [], false],
    ]);
    const [first] = planTurns(entries, { policy: 'merge' }, 0);
    expect(first?.entry.inbound).toMatchObject({ message: { id: 'b', text: 'meu nome\né Ana' } });
  });

  it('apologises once for what waited too long and answers the last; signals keep their turns', () => {
    const entries = [wrote('a', 'x'), signal('b'), wrote('c', 'y', 90_000)];
    expect(plan(entries, { policy: 'apologise', afterMs: 60_000 }, 100_000)).toEqual([
      ['b', [], false],
      ['c', ['a'], true],
    ]);
    expect(plan(entries, { policy: 'apologise', afterMs: 120_000 }, 100_000)).toHaveLength(3);
  });

  it('gives each its own turn once one of them failed, or processes died over them', () => {
    const failed = [wrote('a', 'x'), { ...wrote('b', 'y'), attempts: 1 }, wrote('c', 'z')];
    const alone = [
      ['a', [], false],
      ['b', [], false],
      ['c', [], false],
    ];
    expect(plan(failed, { policy: 'merge' }, 0)).toEqual(alone);
    expect(plan(failed, { policy: 'apologise', afterMs: 1 }, 1_000)).toEqual(alone);
    const healthy = [wrote('a', 'x'), wrote('b', 'y'), wrote('c', 'z')];
    expect(plan(healthy, { policy: 'merge' }, 0, true)).toEqual(alone);
  });
});
