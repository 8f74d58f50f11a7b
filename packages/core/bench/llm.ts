// What each rung of the ladder costs and what its prompts hold, then 1,000 registration conversations in each way a model's server can fail: all must complete, none may wait past its budget. JSON lines.

import { runFaultTalks } from '../src/llm/test-support/fault-talks.ts';
import type { LadderTrace } from '../src/ports/intent-router/ladder-trace.ts';
import { LLM_FAULTS } from '../src/testing/llm-server/llm-server-script.ts';
import { measurePrompts } from './llm/measure-prompts.ts';
import { measureRungs } from './llm/measure-rungs.ts';

/** 0: rungs and prompts alone. */
const conversations = Number(process.env.LLM_BENCH_CONVERSATIONS ?? 1_000);
const CALL_TIMEOUT_MS = 200;
const isAsked = ({ steps }: LadderTrace) => steps.some(({ rung }) => rung.endsWith('-llm'));
const at = (values: readonly number[], share: number) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const round = (value: number) => Math.round(value * 1_000) / 1_000;

const rungs = await measureRungs();
for (const { name, p50Ms, p95Ms, cpuMs } of rungs) {
  const toBaseline = round(p50Ms / rungs[0]!.p50Ms);
  console.log(
    JSON.stringify({ name: `llm.rung: ${name}`, value: round(p50Ms), unit: 'ms, p50', p95: round(p95Ms), cpuMs: round(cpuMs), toBaseline }),
  );
}
for (const { language, understand, ...parts } of measurePrompts()) {
  const unit = 'tokens in at 4 characters each: 16 intents of 4 examples, 5 slots';
  console.log(JSON.stringify({ name: `llm.prompt.${language}`, value: understand, unit, ...parts }));
}

let healthy: number | undefined;
for (const fault of conversations === 0 ? [] : (['none', ...LLM_FAULTS] as const)) {
  const startedAt = performance.now();
  const { completed, traces, requests } = await runFaultTalks({ fault, conversations, callTimeoutMs: CALL_TIMEOUT_MS });
  const seconds = (performance.now() - startedAt) / 1_000;
  const climbed = traces
    .filter(isAsked)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  const offline = traces
    .filter((trace) => !isAsked(trace))
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  healthy ??= conversations / seconds;
  const line = {
    name: `llm.fault.${fault}`,
    value: completed,
    unit: `of ${conversations} conversations completed`,
    requests,
    turnBudgetMs: 2 * CALL_TIMEOUT_MS,
    climbedMs: { p50: round(at(climbed, 0.5)), p95: round(at(climbed, 0.95)), max: round(at(climbed, 1)) },
    offlineMs: { p50: round(at(offline, 0.5)), p95: round(at(offline, 0.95)) },
    conversationsPerSecond: round(conversations / seconds),
    toHealthyModel: round(conversations / seconds / healthy),
  };
  console.log(JSON.stringify(line));
  if (completed !== conversations) process.exitCode = 1;
}
