import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundValue, ValueGrep } from './find-values.ts';
import { openPlaces, type Places, type ProofStore } from './open-places.ts';
import { type PlantedPerson, plantedPerson } from './planted-person.ts';
import { register } from './register.ts';
import { SystemUnderProof } from './system-under-proof.ts';

export interface ProofOptions {
  readonly store: ProofStore;
  readonly seed: number;
  /** People who register, each with values of their own. */
  readonly conversations: number;
  /** How many of them talk at once. */
  readonly atOnce: number;
  /** Processes killed meanwhile. */
  readonly crashes: number;
  /** People erased afterwards. */
  readonly erased: number;
}

export interface Proof {
  readonly conversations: number;
  readonly crashes: number;
  /** Requests that reached the language model, and planted values in them. */
  readonly model: { readonly requests: number; readonly found: readonly FoundValue[] };
  /** Planted values in any file, in Redis or in Postgres. */
  readonly found: readonly FoundValue[];
  /** What `recado privacy scan` found. */
  readonly scan: {
    /** Planted values. */
    readonly known: readonly unknown[];
    /** What the detector took for somebody in a row, a key, a line of text. */
    readonly elsewhere: readonly unknown[];
    /** The same in raw bytes of databases and in random ids of traces, where by chance something looks like a number of somebody. */
    readonly inBytes: number;
  };
  readonly erasure: {
    readonly receipts: readonly { readonly phase: string }[];
    /** Wrapped keys of erased people in a file of the key store. */
    readonly keysLeft: readonly string[];
    /** How a copy of the data made before answers an export of each. */
    readonly backup: readonly string[];
    /** Erased people who are known again after all their webhooks came once more. */
    readonly revived: readonly string[];
    /** Receipts that `recado privacy journal` lists of the erasures. */
    readonly journal: number;
    /** Whether somebody not erased can still be exported. */
    readonly othersAreThere: boolean;
  };
}

/** Lets people register, kills processes meanwhile, looks for what they wrote in every byte there is, and erases some of them. */
export async function provePrivacy(options: ProofOptions): Promise<Proof> {
  const places = await openPlaces(options.store);
  const system = await SystemUnderProof.open(options.store, places);
  try {
    return await prove(options, places, system);
  } finally {
    await system.end();
    await places.end();
  }
}

async function prove({ store, seed, conversations, atOnce, crashes, erased }: ProofOptions, places: Places, system: SystemUnderProof) {
  const people = Array.from({ length: conversations }, (_, index) => plantedPerson(seed, index));
  await system.start();
  await talkAll(system, people, { atOnce, crashes });
  await system.settle();
  await system.stop();

  const grep = new ValueGrep(people.flatMap(({ values }) => values));
  const found = [...grepPlaces(grep, places)];
  const model = {
    requests: system.llm.requests.length,
    found: system.llm.requests.flatMap(({ body }) => grep.in(Buffer.from(body), 'the model')),
  };
  const scan = await scanPlaces(system, places, people);
  const erasure = await erase(system, places, people.slice(0, erased), people[erased]!, store);
  return { conversations, crashes, model, found: [...found, ...grepPlaces(grep, places)], scan, erasure };
}

async function talkAll(
  system: SystemUnderProof,
  people: readonly PlantedPerson[],
  { atOnce, crashes }: { readonly atOnce: number; readonly crashes: number },
): Promise<void> {
  const waiting = [...people];
  let done = 0;
  let crashed = 0;
  let crashing = Promise.resolve();
  const talk = async () => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      await register(system.emulator, person);
      done += 1;
      if (crashed < crashes && done >= ((crashed + 1) * people.length) / (crashes + 1)) {
        const roles = system.processes[crashed % system.processes.length]!;
        crashed += 1;
        crashing = crashing.then(() => system.crash(roles));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, talk));
  await crashing;
}

function grepPlaces(grep: ValueGrep, places: Places): readonly FoundValue[] {
  return [...[places.folder, ...places.servers].flatMap((folder) => grep.inFiles(folder)), ...grep.in(places.dump(), 'a dump of Postgres')];
}

interface ScanFinding {
  readonly type: string;
  readonly source: string;
  readonly part: string;
}

async function scanPlaces(system: SystemUnderProof, places: Places, people: readonly PlantedPerson[]) {
  const known = join(places.folder, '..', `known-${process.pid}.txt`);
  writeFileSync(known, people.flatMap(({ values }) => values).join('\n'), { mode: 0o600 });
  const { REDIS_URL: redis, DATABASE_URL: postgres } = places.env;
  try {
    const servers = [...(redis === undefined ? [] : ['--redis', redis]), ...(postgres === undefined ? [] : ['--postgres', postgres])];
    const { stdout } = await system.recado('privacy', 'scan', places.folder, ...servers, '--known', known, '--json');
    const findings: readonly ScanFinding[] = stdout
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    const isByChance = ({ source, part }: ScanFinding) => part === 'bytes' && /\.db(-wal)?$|traces\.json$/.test(source);
    const others = findings.filter(({ type }) => type !== 'KNOWN');
    return {
      known: findings.filter(({ type }) => type === 'KNOWN'),
      elsewhere: others.filter((finding) => !isByChance(finding)),
      inBytes: others.filter(isByChance).length,
    };
  } finally {
    rmSync(known);
  }
}

async function erase(
  system: SystemUnderProof,
  places: Places,
  people: readonly PlantedPerson[],
  other: PlantedPerson,
  store: ProofStore,
): Promise<Proof['erasure']> {
  const backup = join(places.folder, 'backup');
  cpSync(system.dataDir, backup, { recursive: true, filter: (path) => !path.includes('keys.db') });
  const contacts = new Map<string, string>();
  for (const { phone } of people) {
    const exported = JSON.parse((await system.privacy('export', '--phone', phone)).stdout);
    contacts.set(phone, exported.contactIds[0]);
  }
  const keys = await places.wrappedKeys([...contacts.values()]);
  const isSeenBefore = filesHolding(places, keys).length > 0;
  await system.start();
  const receipts = [];
  for (const { phone } of people) receipts.push(JSON.parse((await system.privacy('erase', '--phone', phone, '--yes', '--json')).stdout));
  for (const webhook of system.proxy.posted) await system.proxy.post(webhook);
  await system.settle();
  const revived = [];
  for (const { phone } of people) if ((await system.privacy('export', '--phone', phone)).exitCode === 0) revived.push(phone);
  const journal = (await system.recado('privacy', 'journal', '--json', ...system.where)).stdout.split('\n');
  const others = await system.privacy('export', '--phone', other.phone);
  await system.stop();
  const keysLeft = filesHolding(places, keys);
  return {
    receipts,
    keysLeft: isSeenBefore && keys.length === people.length ? keysLeft : ['the keys were not seen before'],
    backup: store === 'sqlite' ? await exportFromBackup(system, backup, [...contacts.values()]) : [],
    revived,
    journal: journal.filter((line) => line.includes('"right":"erase"') && line.includes('"phase":"done"')).length,
    othersAreThere: others.exitCode === 0 && others.stdout.includes(other.email.split('@')[1]!),
  };
}

/** In which files wrapped keys stand, the log of Postgres with them. */
function filesHolding(places: Places, keys: readonly string[]): readonly string[] {
  const except = (path: string) => path.includes('backup');
  const grep = new ValueGrep(keys);
  return [places.folder, ...places.servers].flatMap((folder) => grep.inFiles(folder, { except }).map(({ place }) => place));
}

/** What a copy of the data answers, beside the key store as it is now. */
async function exportFromBackup(system: SystemUnderProof, backup: string, contacts: readonly string[]): Promise<readonly string[]> {
  for (const file of readdirSync(system.dataDir).filter((name) => name.startsWith('keys.db'))) {
    cpSync(join(system.dataDir, file), join(backup, file), { force: true });
  }
  const answers = [];
  for (const contact of contacts) {
    const { exitCode, stderr } = await system.privacy('export', '--contact', contact, '--data-dir', backup);
    answers.push(exitCode === 0 ? 'opened' : stderr.trim().split('\n')[0]!);
  }
  return answers;
}
