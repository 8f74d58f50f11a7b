import type { Clock } from '../../ports/clock/clock.ts';
import type { Understanding } from '../../ports/intent-router/intent-router.ts';
import type { LadderReason, LadderSpend, LadderStep, LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import type { BelievedChoice } from './believe-choice.ts';

/** Writes down how one message climbs. */
export class LadderLog {
  readonly #clock: Clock;
  readonly #startedAt: number;
  readonly #steps: LadderStep[] = [];
  #spent: LadderSpend = { calls: 0, inputTokens: 0, outputTokens: 0, money: 0 };
  #begunAt: number;

  constructor(clock: Clock, startedAt: number) {
    this.#clock = clock;
    this.#startedAt = startedAt;
    this.#begunAt = startedAt;
  }

  /** The next step begins now. */
  begin(): void {
    this.#begunAt = this.#clock.monotonic();
  }

  add(step: Omit<LadderStep, 'ms'>): void {
    this.#steps.push({ ...step, ms: this.#clock.monotonic() - this.#begunAt });
  }

  /** What rules and classifier made of it: each of them when they say so, else the one that decided. */
  offline({ intent, confidence, source, trace }: Understanding, why: LadderReason): void {
    if (trace !== undefined && trace.steps.length > 0) {
      // A keyword that outranks an unsure classifier decided, though it was not the last to be asked.
      const decided = trace.steps.findLastIndex((step) => intent !== undefined && step.intent === intent);
      const decider = decided === -1 ? trace.steps.length - 1 : decided;
      const isPlain = (step: LadderStep) => step.why === 'not_sure' || step.why === 'sure';
      this.#steps.push(...trace.steps.map((step, at) => (at === decider && isPlain(step) ? { ...step, why } : step)));
      return;
    }
    const rung = source === 'rules' ? 'rules' : 'classifier';
    this.add({
      rung,
      name: rung,
      outcome: intent === undefined ? 'abstained' : 'understood',
      ...(intent === undefined ? {} : { intent }),
      confidence,
      why,
    });
  }

  /** Something that decided what comes next, and is no model. */
  note(why: LadderReason): void {
    this.#steps.push({ rung: 'question', name: 'ladder', outcome: 'skipped', confidence: 0, ms: 0, why });
  }

  /** What is believed of a model's choice. */
  model(
    step: Pick<LadderStep, 'rung' | 'name' | 'prompt'>,
    { intent, confidence, slots, droppedSlots }: BelievedChoice,
    isFromCache: boolean,
  ): void {
    const isUnderstood = intent !== undefined || Object.keys(slots).length > 0;
    this.add({
      ...step,
      outcome: isUnderstood ? 'understood' : 'abstained',
      ...(intent === undefined ? {} : { intent }),
      confidence,
      why: isUnderstood ? 'sure' : 'not_sure',
      ...(isFromCache ? { isFromCache } : {}),
      ...(droppedSlots === 0 ? {} : { droppedSlots }),
    });
  }

  spend({ calls, inputTokens, outputTokens, money }: LadderSpend): void {
    const spent = this.#spent;
    this.#spent = {
      calls: spent.calls + calls,
      inputTokens: spent.inputTokens + inputTokens,
      outputTokens: spent.outputTokens + outputTokens,
      money: spent.money + money,
    };
  }

  /** The understanding with its trace, after the listener has been told. */
  finish(understanding: Understanding, onTrace: ((trace: LadderTrace) => void) | undefined): Understanding {
    return { ...understanding, trace: this.tell(onTrace) };
  }

  /** The trace so far, after the listener has been told. */
  tell(onTrace: ((trace: LadderTrace) => void) | undefined): LadderTrace {
    const trace: LadderTrace = { steps: this.#steps, ms: this.#clock.monotonic() - this.#startedAt, spent: this.#spent };
    try {
      onTrace?.(trace);
    } catch {
      // A listener must not decide what is understood.
    }
    return trace;
  }
}
