// pnpm test:faults --store sqlite|redis|postgres --seed N --duration SECONDS [--messages-per-second N] [--fault-every SECONDS] [--weaken PROTECTION]
import { parseArgs } from 'node:util';
import { WEAKNESSES, type Weakness } from './bot/weaknesses.ts';
import { FAULT_KINDS, type FaultKind, type StoreKind } from './plan/fault-kinds.ts';
import { runFaults } from './run-faults.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    store: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    duration: { type: 'string', default: '60' },
    'fault-every': { type: 'string', default: '1' },
    'messages-per-second': { type: 'string' },
    'in-flight': { type: 'string', default: '200' },
    conversations: { type: 'string', default: '100' },
    backlog: { type: 'string' },
    weaken: { type: 'string' },
    kinds: { type: 'string' },
  },
});
// What was started is ended on the way out.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const store = oneOf('store', values.store, ['sqlite', 'redis', 'postgres'] as const);
const report = await runFaults({
  store: store as StoreKind,
  seed: Number(values.seed),
  durationMs: Number(values.duration) * 1_000,
  faultEveryMs: Number(values['fault-every']) * 1_000,
  conversations: Number(values.conversations),
  inFlight: Number(values['in-flight']),
  ...(values['messages-per-second'] === undefined ? {} : { perSecond: Number(values['messages-per-second']) }),
  ...(values.backlog === undefined ? {} : { backlog: oneOf('backlog', values.backlog, ['replay', 'merge'] as const) }),
  ...(values.weaken === undefined ? {} : { weakness: oneOf<Weakness>('weaken', values.weaken, WEAKNESSES) }),
  ...(values.kinds === undefined
    ? {}
    : { kinds: values.kinds.split(',').map((kind) => oneOf<FaultKind>('kinds', kind, FAULT_KINDS[store])) }),
});
// Everything has been ended by now; whatever handle is left must not keep a night's run from its end.
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`, () => process.exit(report.violations.length === 0 ? 0 : 1));

function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  console.error(`--${option} is one of ${words.join(', ')}, not ${given}.`);
  process.exit(2);
}
