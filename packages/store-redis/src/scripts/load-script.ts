import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { leaveOutUnused } from './leave-out-unused.ts';

/** A script as Redis runs it. */
export interface Script {
  readonly text: string;
  /** What EVALSHA calls it by. */
  readonly sha: string;
}

/** Scripts that do many calls at once, see `ScriptBatches`. */
export type BatchScript = 'accept' | 'checkpoint' | 'commit' | 'lease' | 'receipt' | 'settle';
/** Scripts that work on a shard, after `prelude.lua`. */
export type ConversationScript =
  | BatchScript
  | 'balance'
  | 'dead-letters'
  | 'disown'
  | 'erase-conversation'
  | 'export-conversation'
  | 'forget'
  | 'give-up'
  | 'look'
  | 'open'
  | 'redrive'
  | 'release'
  | 'renew'
  | 'settle-jobs'
  | 'take'
  | 'take-jobs';
/** Scripts of keys that belong to no shard. */
export type StandaloneScript =
  | 'cache/claim'
  | 'cache/fill'
  | 'cache/release'
  | 'claim'
  | 'forget-person'
  | 'jobs/of-people'
  | 'keys/add'
  | 'keys/destroy'
  | 'keys/list'
  | 'keys/replace'
  | 'lead/acquire'
  | 'lead/renew'
  | 'limit/sliding-window'
  | 'limit/token-bucket'
  | 'person'
  | 'report-due'
  | 'resolve'
  | 'spend/add';

/** Reads a script once, after the parts it names and those of one server or of a Cluster. */
export function loadConversationScript(name: ConversationScript, topology: 'one-server' | 'cluster'): Script {
  return once(`${topology} ${name}`, () => withParts(['prelude', topology], read(name)));
}

export function loadStandaloneScript(name: StandaloneScript): Script {
  return once(name, () => withParts([], read(name)));
}

/** A script after these parts, and those it names itself. */
function withParts(parts: readonly string[], script: string): string {
  const [, named] = /^-- After: (.+)$/m.exec(script) ?? [];
  const texts = [...parts, ...(named?.split(', ') ?? [])].map(read);
  return leaveOutUnused(texts.join('\n'), script);
}

function once(key: string, make: () => string): Script {
  const known = loaded.get(key);
  if (known) return known;
  const text = make().replaceAll(/^\s*--.*\n/gm, '');
  const script = { text, sha: createHash('sha1').update(text).digest('hex') };
  loaded.set(key, script);
  return script;
}

const loaded = new Map<string, Script>();

/** The scripts stand beside this file in the sources, and beside the bundle in the package. */
const read = (name: string) => readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8');
