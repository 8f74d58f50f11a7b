import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { LLM_FAULTS } from '../testing/llm-server/llm-server-script.ts';
import { runFaultTalks } from './test-support/fault-talks.ts';

/** `FAULT_CONVERSATIONS=1000` runs so many in each mode. */
const CONVERSATIONS = Number(process.env.FAULT_CONVERSATIONS ?? 4);
/** A turn may take two: one of each model. */
const CALL_TIMEOUT_MS = 200;

describe('registration while the models fail', { timeout: 60_000 + CONVERSATIONS * 1_000 }, () => {
  it.each(['none', ...LLM_FAULTS] as const)('completes every conversation, no reply later than the budget: %s', async (fault) => {
    const clock = createFakeClock();
    const talks = await runFaultTalks({ fault, conversations: CONVERSATIONS, callTimeoutMs: CALL_TIMEOUT_MS, clock });
    const { completed, traces, longestWaitMs, requests, sent } = talks;
    expect(completed).toBe(CONVERSATIONS);
    expect(traces).toHaveLength(CONVERSATIONS * 8);
    expect(requests).toBeGreaterThan(0);
    expect(longestWaitMs).toBeLessThanOrEqual(2 * CALL_TIMEOUT_MS);
    expect(Math.max(...traces.map(({ ms }) => ms))).toBe(fault.startsWith('hang') ? 2 * CALL_TIMEOUT_MS : 0);
    const asked = traces.flatMap(({ steps }) => steps.filter(({ rung }) => rung === 'local-llm' || rung === 'remote-llm'));
    expect(asked.length).toBeGreaterThanOrEqual(CONVERSATIONS * 2);
    if (fault !== 'none') expect(asked.filter(({ outcome }) => outcome === 'understood')).toEqual([]);
    expect(sent.join('\n')).not.toMatch(/pessoa\.\d|98765|Souza/);
  });

  it('runs 50 conversations or more', () => {
    expect(CONVERSATIONS * (1 + LLM_FAULTS.length)).toBeGreaterThanOrEqual(50);
  });
});
