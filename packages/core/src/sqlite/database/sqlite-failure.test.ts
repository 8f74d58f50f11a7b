import { expect, it } from 'vitest';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { sqliteFailure } from './sqlite-failure.ts';

it.each([
  [13, 'its disk is full'],
  [10 | (3 << 8), 'its disk answered with an I/O error'],
  [5, 'locked too long'],
  [99, 'SQLite answered 99'],
])('explains result code %d', (errcode, words) => {
  const error = Object.assign(new Error('vendor words'), { code: 'ERR_SQLITE_ERROR', errcode });
  const failure = sqliteFailure(error);
  expect(failure).toBeInstanceOf(StoreUnavailableError);
  expect(failure).toMatchObject({ cause: error, message: expect.stringContaining(words) });
});

it('leaves defects as they are', () => {
  const defect = new TypeError('undefined is not a function');
  expect(sqliteFailure(defect)).toBe(defect);
  const ours = new StoreUnavailableError('it is closed');
  expect(sqliteFailure(ours)).toBe(ours);
});
