import type { IntentDefinition } from '../../intent/define-intent.ts';
import type { Language } from '../../text/language.ts';
import type { Flow } from '../build/flow.ts';
import type { SystemTexts } from '../engine/system-texts.ts';
import { SYSTEM_TEXTS } from '../engine/system-texts.ts';
import { type CompiledFlow, compileFlow } from './compiled-flow.ts';

/** What an author writes about a bot, apart from where it runs. */
export interface BotContent {
  /** Newest version of each flow first; older versions beside it finish their talks. */
  readonly flows: readonly Flow[];
  readonly intents?: readonly IntentDefinition[];
  /** Languages the bot speaks; the first is used until the contact's words say otherwise. @default ['pt'] */
  readonly languages?: readonly Language[];
  /** Flow that greets a conversation in which nothing was understood and nothing is open. */
  readonly entry?: string | Flow;
  /** Texts of the engine itself, to reword. */
  readonly texts?: Partial<SystemTexts>;
  /** How long a person keeps the conversation without a word of theirs, milliseconds. @default 1_800_000 */
  readonly handoffTimeoutMs?: number;
  /** Talks in a flow whose structure changed under the same version: `refuse` (production) or `migrate` by step id. @default 'refuse' */
  readonly structureChange?: 'refuse' | 'migrate';
}

/** A bot's content, compiled: the first argument of `runTurn`. */
export interface BotDefinition {
  /** By flow id, newest version first. */
  readonly flows: ReadonlyMap<string, readonly CompiledFlow[]>;
  /** Flow id by intent id. */
  readonly intents: ReadonlyMap<string, string>;
  /** By id. */
  readonly intentDefinitions: ReadonlyMap<string, IntentDefinition>;
  readonly languages: readonly Language[];
  readonly entry: string | undefined;
  readonly texts: SystemTexts;
  readonly handoffTimeoutMs: number;
  readonly structureChange: 'refuse' | 'migrate';
}

export function compileBot(content: BotContent): BotDefinition {
  const flows = new Map<string, CompiledFlow[]>();
  for (const flow of content.flows) {
    const versions = flows.get(flow.graph.id) ?? [];
    versions.push(compileFlow(flow));
    flows.set(flow.graph.id, versions);
  }
  for (const versions of flows.values()) versions.sort((a, b) => b.graph.version - a.graph.version);
  const { entry } = content;
  return {
    flows,
    intents: new Map((content.intents ?? []).map((intent) => [intent.id, intent.flow])),
    intentDefinitions: new Map((content.intents ?? []).map((intent) => [intent.id, intent])),
    languages: content.languages ?? ['pt'],
    entry: typeof entry === 'object' ? entry.graph.id : entry,
    texts: { ...SYSTEM_TEXTS, ...content.texts },
    handoffTimeoutMs: content.handoffTimeoutMs ?? 30 * 60_000,
    structureChange: content.structureChange ?? 'refuse',
  };
}
