import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Meter, type MeterProvider as MeterProviderPort, metrics } from '@opentelemetry/api';
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';

/** Figures of this process, as Prometheus asks for them. */
export interface MetricsEndpoint {
  readonly meterProvider: MeterProviderPort;
  /** The text of `/metrics`. */
  read(): Promise<string>;
  close(): Promise<void>;
}

/** Also takes what authors measure with `@opentelemetry/api`, unless they registered an SDK of their own. */
export function createMetricsEndpoint(): MetricsEndpoint {
  const reader = new PullReader();
  const meterProvider = new MeterProvider({ readers: [reader] });
  metrics.setGlobalMeterProvider(meterProvider);
  const stop = observeProcess(meterProvider.getMeter('recado.process'));
  const serializer = new PrometheusSerializer('', false, undefined, true, true);
  return {
    meterProvider,
    async read() {
      const { resourceMetrics } = await reader.collect();
      return `${serializer.serialize(resourceMetrics).trimEnd()}\n`;
    },
    async close() {
      stop();
      await meterProvider.shutdown();
    },
  };
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

class PullReader extends MetricReader {
  protected async onShutdown(): Promise<void> {}
  protected async onForceFlush(): Promise<void> {}
}

function observeProcess(meter: Meter): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const memory = meter.createObservableGauge('process.resident_memory.bytes', { description: 'Resident memory' });
  const heap = meter.createObservableGauge('nodejs.heap_used.bytes', { description: 'Used heap of the JavaScript engine' });
  const cpu = meter.createObservableCounter('process.cpu.seconds', { description: 'CPU time of the process' });
  const lag = meter.createObservableGauge('nodejs.eventloop_lag_p99.seconds', {
    description: 'How late the event loop was for one in a hundred turns of it since the last look',
  });
  meter.addBatchObservableCallback(
    (result) => {
      const { rss, heapUsed } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      result.observe(memory, rss);
      result.observe(heap, heapUsed);
      result.observe(cpu, (user + system) / 1e6);
      result.observe(lag, Math.max(delay.percentile(99) / 1e9 - RESOLUTION_S, 0));
      delay.reset();
    },
    [memory, heap, cpu, lag],
  );
  return () => delay.disable();
}

const RESOLUTION_S = 0.01;
