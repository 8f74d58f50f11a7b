import type { Attributes, Meter } from '@opentelemetry/api';
import { ConfigurationError } from '../../errors/configuration-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import { guardFields, isSafeName } from '../../privacy/guard-fields.ts';
import { withinTime } from '../../resilience/within-time.ts';
import type { GaugeSource } from './gauge-source.ts';

/**
 * Reads sources whenever metrics are collected.
 * @throws ConfigurationError for a name that is none, UnsafeValueError for a label that may not leave.
 * @returns How to stop.
 */
export function observeGauges(meter: Meter, clock: Clock, sources: readonly GaugeSource[]): () => void {
  const stops = sources.map((source) => {
    if (!isSafeName(source.name)) {
      throw new ConfigurationError({
        message: 'A gauge has a name that is none.',
        hint: 'Name it with words and dots, such as cache.hit_ratio.',
      });
    }
    const labels = labelsOf(source);
    const gauge = meter.createObservableGauge(`recado.${source.name}`, { description: source.description });
    const read = async (result: { observe(value: number, attributes?: Attributes): void }): Promise<void> => {
      try {
        const value = await withinTime(clock, TIMEOUT_MS, () => source.read());
        if (typeof value === 'number') result.observe(value, labels);
      } catch {
        // A source that fails has nothing to say.
      }
    };
    gauge.addCallback(read);
    return () => gauge.removeCallback(read);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function labelsOf({ name, labels = {} }: GaugeSource): Attributes {
  const guarded = Object.entries(guardFields(`the gauge ${name}`, labels));
  return Object.fromEntries(guarded.flatMap(([label, value]) => (value === null ? [] : [[label, value]])));
}

const TIMEOUT_MS = 2_000;
