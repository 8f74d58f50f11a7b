// pnpm test:privacy [--store sqlite|redis] [--conversations N] [--seed N] [--crashes N] [--erased N]
import { parseArgs } from 'node:util';
import { provePrivacy } from './prove-privacy.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    store: { type: 'string', default: 'sqlite' },
    conversations: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    crashes: { type: 'string', default: '5' },
    erased: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: '20' },
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const proof = await provePrivacy({
  store: values.store === 'redis' ? 'redis' : 'sqlite',
  seed: Number(values.seed),
  conversations: Number(values.conversations),
  atOnce: Number(values['at-once']),
  crashes: Number(values.crashes),
  erased: Number(values.erased),
});
const { found, model, scan, erasure } = proof;
const isClean =
  found.length + model.found.length + scan.known.length + scan.elsewhere.length + erasure.keysLeft.length + erasure.revived.length === 0 &&
  erasure.othersAreThere;
process.stdout.write(`${JSON.stringify(proof, undefined, 2)}\n`, () => process.exit(isClean ? 0 : 1));
