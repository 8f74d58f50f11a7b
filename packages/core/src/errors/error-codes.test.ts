import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CircuitOpenError } from './circuit-open-error.ts';
import { ConfigurationError } from './configuration-error.ts';
import { DataFolderInUseError } from './data-folder-in-use-error.ts';
import { ERROR_CODES, type ErrorCode } from './error-codes.ts';
import { FlowInvalidError } from './flow-invalid-error.ts';
import { FlowStructureChangedError } from './flow-structure-changed-error.ts';
import { FlowVersionMissingError } from './flow-version-missing-error.ts';
import { KeyMissingError } from './key-missing-error.ts';
import { KeysUnavailableError } from './keys-unavailable-error.ts';
import { MaskingFailedError } from './masking-failed-error.ts';
import { OverloadedError } from './overloaded-error.ts';
import { PersonErasedError } from './person-erased-error.ts';
import { ProcessDiedError } from './process-died-error.ts';
import { RecadoError } from './recado-error.ts';
import { SealBrokenError } from './seal-broken-error.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';
import { TransportFailedError } from './transport-failed-error.ts';
import { TurnFailedError } from './turn-failed-error.ts';
import { UnsafeValueError } from './unsafe-value-error.ts';

const cause = new Error('what the vendor said');
/** The caller writes these hints; the page says what they name. */
const detail = { message: 'It failed.', hint: 'Do this.' };
const flowInUse = { flowId: 'registration', version: 1, structureHash: 'abc', conversations: 2 };
const SAMPLES: { readonly [Code in ErrorCode]: RecadoError } = {
  CIRCUIT_OPEN: new CircuitOpenError({ name: 'graph', retryAfterMs: 5_000 }, { cause }),
  CONFIGURATION_INVALID: new ConfigurationError(detail, { cause }),
  DATA_FOLDER_IN_USE: new DataFolderInUseError('.recado', { cause }),
  FLOW_INVALID: new FlowInvalidError(['registration.name: no text'], { cause }),
  FLOW_STRUCTURE_CHANGED: new FlowStructureChangedError([flowInUse], { cause }),
  FLOW_VERSION_MISSING: new FlowVersionMissingError([flowInUse], { cause }),
  KEYS_UNAVAILABLE: new KeysUnavailableError(0, { cause }),
  KEY_MISSING: new KeyMissingError('there is none', { cause }),
  MASKING_FAILED: new MaskingFailedError({ part: 'the detector', reason: 'TypeError' }, { cause }),
  OVERLOADED: new OverloadedError({ waiting: 1_000 }, { cause }),
  PERSON_ERASED: new PersonErasedError({ cause }),
  PROCESS_DIED: new ProcessDiedError('message', 5, { cause }),
  SEAL_BROKEN: new SealBrokenError('another key sealed it', { cause }),
  STORE_UNAVAILABLE: new StoreUnavailableError('it is closed', { cause }),
  TRANSPORT_FAILED: new TransportFailedError(detail, { cause }),
  TURN_FAILED: new TurnFailedError({ where: 'registration.name' }, { cause }),
  UNSAFE_VALUE: new UnsafeValueError({ door: 'the logger', field: 'text' }, { cause }),
};

const page = readFileSync(new URL('../../../../docs/reference/errors.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` \| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, code = '', className = '', when = '', hint = '', retry = '']) => ({ code, className, when, hint, retry }),
);

describe('docs/reference/errors.md', () => {
  it('lists the codes, in order, and no others', () => {
    expect(rows.map((row) => row.code)).toEqual(ERROR_CODES);
    expect([...ERROR_CODES].toSorted()).toEqual(ERROR_CODES);
  });

  it('lists every class of this folder', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('-error.ts') && file !== 'recado-error.ts');
    expect(rows.map((row) => `${kebab(row.className)}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it.each(rows)('says of $code what the class says', ({ code, className, hint, retry }) => {
    const error = SAMPLES[code as ErrorCode];
    expect(error.constructor.name).toBe(className);
    if (error.hint !== detail.hint) expect(hint).toBe(error.hint);
    expect(retry).toBe(error.retry.action === 'later' ? `after ${error.retry.afterMs} ms` : 'never');
  });
});

describe('every error', () => {
  it.each(Object.entries(SAMPLES))('%s carries its code, name, hint and cause', (code, error) => {
    expect(error).toMatchObject({ code, name: error.constructor.name, cause });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toMatch(/\S/);
    expect(error.hint).toMatch(/\.$/);
    expect(RecadoError.is(error)).toBe(true);
  });

  it('is told from other errors, also when it comes from a second copy of the package', () => {
    const copy = Object.assign(new Error('copy'), { [Symbol.for('recado.error')]: true });
    expect(RecadoError.is(copy)).toBe(true);
    for (const other of [new Error('other'), null, 'KEY_MISSING', { code: 'KEY_MISSING' }]) expect(RecadoError.is(other)).toBe(false);
  });
});

const kebab = (className: string): string => className.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
