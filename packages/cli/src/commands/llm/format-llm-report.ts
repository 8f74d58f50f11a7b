import type { LlmCheckReport } from '@recado/core';

/** A report as lines of a table. */
export function formatLlmReport(report: LlmCheckReport): string {
  const { model, locality, prompt, examples, intents, right, wrong, abstained, nonsense, unavailable, accuracy } = report;
  const { wakeMs, latencyMs, tokens, reasons, confusions } = report;
  const rows: readonly (readonly [string, string])[] = [
    ['model', `${model} (${locality}), prompt ${prompt}`],
    ['examples', `${examples} of ${intents} intents, each asked while its half of the examples was not shown`],
    ['accuracy', `${(accuracy * 100).toFixed(1)} %`],
    ['outcomes', `${right} right, ${wrong} wrong, ${abstained} did not know, ${nonsense} nonsense, ${unavailable} no answer`],
    ['latency', `p50 ${inMs(latencyMs.p50)}, p95 ${inMs(latencyMs.p95)}, longest ${inMs(latencyMs.max)}; the first call ${inMs(wakeMs)}`],
    ['tokens', `${tokens.input} in, ${tokens.output} out a message`],
    ...Object.entries(reasons).map(([reason, count]) => ['reason', `${count} × ${reason}`] as const),
    ...confusions
      .slice(0, MOST_CONFUSIONS)
      .map(({ intent, chosen, count }) => ['confusion', `${count} × ${intent} taken for ${chosen}`] as const),
  ];
  return rows.map(([name, value]) => `${name.padEnd(11)}${value}\n`).join('');
}

const inMs = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
const MOST_CONFUSIONS = 10;
