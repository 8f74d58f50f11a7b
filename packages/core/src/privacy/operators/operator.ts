import type { PiiTypeName } from '../pii-types.ts';

/**
 * What becomes of a personal value in a masked text.
 *
 * | Operator | `529.982.247-25` becomes | Comes back |
 * | --- | --- | --- |
 * | `replace` | `<CPF>`; with a conversation `<CPF_1>` | by `unmask`, with a conversation |
 * | `redact` | nothing at all | no |
 * | `mask` | `***.982.247-**`, what stays depends on the kind | no |
 * | `hash` | 32 letters, the same for every spelling, for one kind and tenant | no |
 * | `pseudonym` | `cpf_` and 32 letters: the value's long-term name, as `privacy.pseudonym` makes it | no |
 * | `encrypt` | a sealed value with its kind, `<CPF:rs1.…>` | by `privacy.decrypt` |
 * | `keep` | itself: for kinds that are not personal where the text goes | |
 *
 * `hash` and `pseudonym` are HMACs under the deployment's key: a plain hash of a CPF is undone by trying all of them.
 */
export type OperatorName = 'replace' | 'redact' | 'mask' | 'hash' | 'pseudonym' | 'encrypt' | 'keep';

/**
 * One of the named operators, or a function of your own: given the value as it was written, it answers what stands there instead.
 * Whatever it answers leaves.
 */
export type Operator = OperatorName | ((value: string, type: PiiTypeName) => string);

/** Operators by kind, ours or one of your recognisers': `{ CPF: 'mask', PERSON: 'pseudonym' }`. */
export type Operators = { readonly [Type in PiiTypeName]?: Operator };
