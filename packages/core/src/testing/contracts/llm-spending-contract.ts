import { afterEach, describe, expect, it } from 'vitest';
import type { LlmSpend, LlmSpending } from '../../ports/llm-spending/llm-spending.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';

export interface CreatedLlmSpending {
  readonly spending: LlmSpending;
  /** Opens the same sums once more, as another process would. */
  readonly reopen?: () => Promise<LlmSpending>;
}

export interface LlmSpendingContractOptions {
  readonly name: string;
  /** Makes isolated sums that live by `clock`. */
  readonly createLlmSpending: (setup: { readonly clock: FakeClock }) => Promise<CreatedLlmSpending>;
  /** What these cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly sharing?: string };
}

/** What every `LlmSpending` promises. It closes after each test. */
export function llmSpendingContract({ name, createLlmSpending, skip = {} }: LlmSpendingContractOptions): void {
  describe(`LlmSpending contract: ${name}`, () => {
    let opened: LlmSpending[] = [];
    afterEach(async () => {
      const spendings = opened;
      opened = [];
      await Promise.all(spendings.map((spending) => spending.close()));
    });

    async function open() {
      const clock = createFakeClock();
      const { spending, reopen } = await createLlmSpending({ clock });
      opened.push(spending);
      const another = async () => {
        const other = await reopen!();
        opened.push(other);
        return other;
      };
      const add = (key: string, spend: LlmSpend, by = spending) => by.add(key, spend, clock.now() + DAY_MS);
      return { add, another };
    }

    it('says which version of the port it speaks', async () => {
      const { spending } = await createLlmSpending({ clock: createFakeClock() });
      opened.push(spending);
      expect(spending.specVersion).toBe(1);
    });

    it('answers the sum so far, each key for itself', async () => {
      const { add } = await open();
      expect(await add('day 1', aSpend)).toEqual(aSpend);
      expectSpend(await add('day 1', { calls: 1, tokens: 5, ms: 2.25, money: 0.002 }), { calls: 2, tokens: 805, ms: 12.75, money: 0.0032 });
      expect(await add('day 2', aSpend)).toEqual(aSpend);
    });

    it('takes back what was not used, down to nothing and below', async () => {
      const { add } = await open();
      await add('day 1', aSpend);
      expectSpend(await add('day 1', { calls: -1, tokens: -800, ms: -10.5, money: -0.0012 }), NOTHING);
      expectSpend(await add('day 1', { calls: -1, tokens: 0, ms: 0, money: 0 }), { ...NOTHING, calls: -1 });
    });

    it('loses nothing of what is added at once, and answers each sum to one only', async () => {
      const { add } = await open();
      const sums = await Promise.all(Array.from({ length: 50 }, () => add('day 1', { calls: 1, tokens: 3, ms: 0, money: 0 })));
      expect(sums.map(({ calls }) => calls).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
      expect((await add('day 1', NOTHING)).tokens).toBe(150);
    });

    it('counts for all processes together', async (test) => {
      test.skip(skip.sharing !== undefined, skip.sharing);
      const { add, another } = await open();
      const other = await another();
      const sums = await Promise.all(
        Array.from({ length: 40 }, (_, at) => add('day 1', { ...NOTHING, calls: 1 }, at % 2 === 0 ? undefined : other)),
      );
      expect(new Set(sums.map(({ calls }) => calls)).size).toBe(40);
      expect((await add('day 1', NOTHING, other)).calls).toBe(40);
    });
  });
}

/** Fractions may be off by what floating point leaves behind. */
function expectSpend({ calls, tokens, ms, money }: LlmSpend, expected: LlmSpend): void {
  expect({ calls, tokens }).toEqual({ calls: expected.calls, tokens: expected.tokens });
  expect(ms).toBeCloseTo(expected.ms, 6);
  expect(money).toBeCloseTo(expected.money, 9);
}

const aSpend: LlmSpend = { calls: 1, tokens: 800, ms: 10.5, money: 0.0012 };
const NOTHING: LlmSpend = { calls: 0, tokens: 0, ms: 0, money: 0 };
const DAY_MS = 24 * 60 * 60_000;
