import { ConfigurationError, StoreUnavailableError } from '@recado/core';
import { expect, it } from 'vitest';
import { isConflict, postgresFailure } from './postgres-failure.ts';

it.each([
  ['ECONNREFUSED', 'nothing listens'],
  ['57P01', 'ended the connection'],
  ['57014', 'took too long'],
  ['53100', 'disk of PostgreSQL is full'],
  ['53300', 'no connection left'],
  ['08006', 'was lost'],
  ['42P01', 'missing'],
  ['XX000', 'PostgreSQL answered XX000'],
])('explains %s', (code, words) => {
  const error = Object.assign(new Error('vendor words'), { code });
  const failure = postgresFailure(error);
  expect(failure).toBeInstanceOf(StoreUnavailableError);
  expect(failure).toMatchObject({ cause: error, message: expect.stringContaining(words) });
});

it('takes what pg says without a code for a lost connection', () => {
  expect(postgresFailure(new Error('Connection terminated unexpectedly'))).toBeInstanceOf(StoreUnavailableError);
  expect(postgresFailure(new AggregateError([], 'all addresses'))).toBeInstanceOf(StoreUnavailableError);
});

it('leaves defects and errors of ours as they are', () => {
  const errors = [
    new TypeError('undefined is not a function'),
    Object.assign(new Error('bad value'), { code: '22P02' }),
    new ConfigurationError({ message: 'm', hint: 'h' }),
    'thrown text',
  ];
  for (const error of errors) expect(postgresFailure(error)).toBe(error);
});

it('knows what may be run again', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });
  expect(['40P01', '40001', '57P01', '23505'].map((code) => isConflict(coded(code)))).toEqual([true, true, false, false]);
});
