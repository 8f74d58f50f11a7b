import type { ContactId } from '../../conversation/ids.ts';
import type { PiiTypeName } from '../pii-types.ts';
import type { Sealer } from '../sealer.ts';
import { labelOf } from '../vault/token.ts';
import type { Operator } from './operator.ts';
import { partialMask } from './partial-mask.ts';

/** What the operators work with. */
export interface OperatorTools {
  readonly sealer: Sealer;
  readonly tenant: string;
  readonly normalise: (type: PiiTypeName, value: string) => string;
  /** Whose text it is; `encrypt` seals for them. */
  readonly subject?: ContactId | undefined;
}

/** What stands in a text instead of a personal value. `replace` gives the word of its kind, without a number. */
export function applyOperator(operator: Operator, type: PiiTypeName, value: string, tools: OperatorTools): string {
  if (typeof operator === 'function') return textFrom(operator(value, type));
  switch (operator) {
    case 'replace':
      return `<${labelOf(type)}>`;
    case 'redact':
      return '';
    case 'mask':
      return partialMask(type, value);
    case 'hash':
      return tools.sealer.lookup('hash', JSON.stringify([domainOf(type, tools.tenant), labelOf(type), tools.normalise(type, value)]));
    case 'pseudonym':
      return pseudonymOf(type, value, tools);
    case 'encrypt':
      return `<${labelOf(type)}:${tools.sealer.seal(value, maskContext(tools.subject))}>`;
    case 'keep':
      return value;
    default:
      throw new TypeError('There is no such operator.');
  }
}

/** The long-term name of a value in any spelling. */
export const pseudonymOf = (type: PiiTypeName, value: string, { sealer, tenant, normalise }: OperatorTools) =>
  sealer.pseudonym(labelOf(type).toLowerCase(), normalise(type, value), domainOf(type, tenant));

/** `DOC1` and `DOC2` have one label, `DOC`, and are two kinds all the same. */
const domainOf = (type: PiiTypeName, tenant: string): string =>
  labelOf(type) === type.toUpperCase() ? tenant : JSON.stringify([tenant, type]);

/** What `encrypt` seals under. */
export const maskContext = (subject: ContactId | undefined) => ({ purpose: 'mask', ...(subject === undefined ? {} : { subject }) });

function textFrom(answer: unknown): string {
  if (typeof answer !== 'string') throw new TypeError('An operator answered no string.');
  return answer;
}
