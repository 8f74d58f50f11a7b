import type { LocalizedText } from '../../text/language.ts';
import type { Step } from './steps.ts';

/**
 * A flow as data: plain JSON with stable ids. The TypeScript builder and the JSON file both become this; one engine runs it,
 * one checker checks it, one renderer draws it. Functions are names in a `FlowRegistry`.
 */
export interface FlowGraph {
  readonly schemaVersion: 1;
  /** Letters, digits, `_` and `-`. */
  readonly id: string;
  /** Grows by one whenever the structure changes. */
  readonly version: number;
  /** How the flow is called in front of the contact: "o cadastro". */
  readonly title?: LocalizedText;
  readonly help?: LocalizedText;
  readonly start: string;
  readonly slots: { readonly [slot: string]: SlotSpec };
  /** By step id, in reading order. Every flow has a step `end`. */
  readonly steps: { readonly [stepId: string]: Step };
  readonly onUpgrade: UpgradePolicy;
  /** `local`: what is said while this flow is open is for models of the operator's own infrastructure only. @default any */
  readonly llm?: 'local';
}

export interface SlotSpec {
  readonly answer: AnswerReference;
  /** May be skipped, and is then absent. */
  readonly optional?: true;
  /** Not personal: stays readable in stores and panels. Every other slot is sealed. */
  readonly public?: true;
  /** How the slot is called in front of the contact: "e-mail". */
  readonly label?: LocalizedText;
}

/** A built-in answer with its options, or the name of a registered validator. */
export type AnswerReference = { readonly type: string; readonly [option: string]: JsonValue } | { readonly validator: string };

/**
 * What happens to talks in progress on an older version when this one is deployed: they `finish` on theirs (register it beside this one),
 * `restart` here with an apology, or are carried over by a registered migration.
 */
export type UpgradePolicy = 'finish' | 'restart' | { readonly migrate: string };

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
