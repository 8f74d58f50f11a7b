import type { Attributes, Meter } from '@opentelemetry/api';
import type { JobResult, SendResult, Stage, TurnOutcome } from './turn-outcome.ts';

/** Counts and times what a bot does. Costs next to nothing when no SDK is registered. */
export class Metering {
  readonly #turns;
  readonly #sends;
  readonly #jobs;
  readonly #stages;

  constructor(meter: Meter) {
    this.#turns = meter.createCounter('recado.turns', { description: 'Turns by how they ended' });
    this.#sends = meter.createCounter('recado.sends', { description: 'Tries to send a reply by how they ended' });
    this.#jobs = meter.createCounter('recado.jobs', { description: 'Tries of jobs by queue and how they ended' });
    this.#stages = meter.createHistogram('recado.stage.seconds', {
      description: 'Latency of the parts of a message’s way; "reply" is from durable at the webhook to accepted by WhatsApp',
      unit: 's',
      advice: { explicitBucketBoundaries: BOUNDARIES },
    });
  }

  turn(outcome: TurnOutcome): void {
    this.#turns.add(1, labels('outcome', outcome));
  }

  send(outcome: SendResult): void {
    this.#sends.add(1, labels('outcome', outcome));
  }

  job(queue: string, outcome: JobResult): void {
    this.#jobs.add(1, { queue, outcome });
  }

  /** @param ms - Below 0, from clocks that differ, counts as 0. */
  stage(stage: Stage, ms: number): void {
    this.#stages.record(Math.max(ms, 0) / 1_000, labels('stage', stage));
  }
}

/** One object a label, made once. */
const made = new Map<string, Attributes>();
function labels(name: 'outcome' | 'stage', value: TurnOutcome | SendResult | Stage): Attributes {
  const known = made.get(value);
  if (known !== undefined) return known;
  const fresh = { [name]: value };
  made.set(value, fresh);
  return fresh;
}

/** Seconds. Fine where a webhook and a reply should be, up to a minute. */
const BOUNDARIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
