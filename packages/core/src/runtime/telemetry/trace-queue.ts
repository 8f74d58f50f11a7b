import type { Queue } from '../../ports/queue/queue.ts';
import { reasonOf } from '../reason-of.ts';
import { nameOf } from './name-of.ts';
import { createTelemetry } from './telemetry.ts';
import type { TelemetryOptions } from './telemetry-options.ts';

/**
 * A queue whose jobs are told of: each try is a span `recado.job` in the trace of the turn that published it, and is counted by queue.
 * Otherwise it is the queue itself.
 */
export function traceQueue(queue: Queue, options: Pick<TelemetryOptions, 'tracerProvider' | 'meterProvider'> = {}): Queue {
  const { tracing, metering } = createTelemetry(options);
  const consume: Queue['consume'] = (name, handler, consumeOptions) => {
    return queue.consume(
      name,
      async (job, context) => {
        const label = nameOf(job.queue);
        const span = tracing.start('recado.job', { parent: job.trace });
        if (span.isRecording) {
          span.set({
            'recado.queue': label,
            'recado.job_id': nameOf(job.id),
            'recado.job': nameOf(job.name),
            'recado.attempt': context.attempt,
          });
        }
        try {
          await span.run(() => handler(job, context));
          metering.job(label, 'done');
        } catch (error) {
          metering.job(label, 'failed');
          span.fail(reasonOf(error));
          throw error;
        } finally {
          span.end();
        }
      },
      consumeOptions,
    );
  };
  return new Proxy(queue, {
    get(target, property) {
      if (property === 'consume') return consume;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
