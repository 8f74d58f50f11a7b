import type { Clock } from '../../ports/clock/clock.ts';
import { publicId } from '../../privacy/public-id.ts';
import { withinTime } from '../../resilience/within-time.ts';
import { reasonOf } from '../reason-of.ts';
import type { HealthAnswer, HealthCheck } from './health-check.ts';
import type { HealthCheckReport } from './health-report.ts';

/** Runs checks, each bounded in time. One that hangs is not begun again before it has ended, so that looking costs no more than once. */
export class HealthMonitor {
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #checks: ReadonlyMap<string, HealthCheck>;
  readonly #running = new Map<string, Promise<HealthAnswer>>();

  /** @param timeoutMs - Most time for one check; they run together. */
  constructor(clock: Clock, checks: { readonly [name: string]: HealthCheck }, timeoutMs: number) {
    this.#clock = clock;
    this.#checks = new Map(Object.entries(checks));
    this.#timeoutMs = timeoutMs;
  }

  async look(): Promise<{ readonly [name: string]: HealthCheckReport }> {
    const looked = [...this.#checks].map(async ([name, check]) => [name, await this.#lookAt(name, check)] as const);
    return Object.fromEntries(await Promise.all(looked));
  }

  async #lookAt(name: string, check: HealthCheck): Promise<HealthCheckReport> {
    const startedAt = this.#clock.monotonic();
    const report = await this.#answer(name, check);
    return { ...report, latencyMs: Math.round((this.#clock.monotonic() - startedAt) * 1_000) / 1_000 };
  }

  async #answer(name: string, check: HealthCheck): Promise<Omit<HealthCheckReport, 'latencyMs'>> {
    try {
      const answer = await withinTime(this.#clock, this.#timeoutMs, () => this.#run(name, check));
      if (answer === 'late') return { status: 'down', reason: publicId('TIMEOUT') };
      return typeof answer === 'object' ? answer : { status: answer };
    } catch (error) {
      return { status: 'down', reason: reasonOf(error) };
    }
  }

  #run(name: string, check: HealthCheck): Promise<HealthAnswer> {
    const known = this.#running.get(name);
    if (known !== undefined) return known;
    const fresh = (async () => check())().finally(() => this.#running.delete(name));
    this.#running.set(name, fresh);
    return fresh;
  }
}
