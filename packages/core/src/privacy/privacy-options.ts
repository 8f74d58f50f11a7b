import type { ConversationId } from '../conversation/ids.ts';
import type { PrivacyJournal } from '../ports/privacy-journal/privacy-journal.ts';
import type { Vault } from '../ports/vault/vault.ts';
import type { MaskOptions } from './mask.ts';
import type { Operator, Operators } from './operators/operator.ts';
import type { PersonKeys } from './person-keys/person-keys.ts';
import type { PiiDetector } from './pii-detector.ts';
import type { PiiType } from './pii-types.ts';
import type { PublicId } from './public-id.ts';
import type { PersonRightsOptions } from './rights/rights-options.ts';
import type { Sealer } from './sealer.ts';
import type { UnmaskFormat } from './unmask-stream.ts';

export interface PrivacyOptions {
  /** Makes keyed hashes and pseudonyms, and seals what goes into the vault. */
  readonly sealer: Sealer;
  /** Keys of people: what is kept of a conversation is sealed under its contact's. @default everything is sealed by `sealer` */
  readonly keys?: PersonKeys;
  /** Where the data of people is, for `export`, `erase` and `retain`. @default none: these throw */
  readonly rights?: Omit<PersonRightsOptions, 'sealer' | 'keys' | 'vault'>;
  /** Gets an access record of every `unmask` and `decrypt`. @default that of `rights`; without `rights` none are written */
  readonly journal?: PrivacyJournal;
  /** Remembers tokens, for `mask` with a conversation and `unmask`. @default none: these two throw */
  readonly vault?: Vault;
  /** Keeps the pseudonyms and hashes of tenants apart. @default '' */
  readonly tenant?: string;
  /**
   * Finds personal values. Other numbers of 8 digits or more are masked as `NUMBER` besides; `operators: { NUMBER: 'keep' }` leaves them.
   * @default the built-in one
   */
  readonly detector?: PiiDetector;
  /** What becomes of each kind. */
  readonly operators?: Operators;
  /** What becomes of every other kind. @default 'replace' */
  readonly defaultOperator?: Operator;
  /** One spelling for values of your own kinds, so that two ways of writing one are one. @default as it is written */
  readonly normalisers?: { readonly [type: string]: (value: string) => string };
}

export interface PrivacyMaskOptions extends MaskOptions {
  /** The kind the bot has just asked for, which helps to recognise the answer. */
  readonly asked?: PiiType | undefined;
}

export interface ConversationMaskOptions extends PrivacyMaskOptions {
  /** Whose tokens they are: `<EMAIL_1>` is another value in another conversation. */
  readonly conversation: ConversationId;
}

export interface UnmaskOptions {
  /** The conversation the text was masked with. */
  readonly conversation: ConversationId;
  /** `json` when the text is JSON: values are escaped to stand inside its strings. @default 'text' */
  readonly format?: UnmaskFormat;
  /** Who reads; stands in the access record. @default 'application' */
  readonly actor?: PublicId;
}
