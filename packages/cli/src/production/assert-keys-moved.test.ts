import { contactId, createMemoryKeyStore, createPersonKeys, createSealer, StoreUnavailableError } from '@recado/core';
import { createRecordingLogger } from '@recado/core/testing';
import { expect, it } from 'vitest';
import { assertKeysMoved } from './assert-keys-moved.ts';
import { keysSchemaOf } from './keys-schema.ts';

it('refuses keys that were left behind', async () => {
  const [from, to] = [createMemoryKeyStore(), createMemoryKeyStore()];
  const sealer = createSealer({ current: { id: 'k', secret: new Uint8Array(32) }, previous: [] });
  await createPersonKeys({ sealer, store: from }).sealerOf(contactId('ana'));
  await expect(assertKeysMoved({ from, to, logger: createRecordingLogger() })).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
});

it('keeps nobody from starting while it cannot be asked, and says so', async () => {
  const [from, to] = [createMemoryKeyStore(), createMemoryKeyStore()];
  const logger = createRecordingLogger();
  from.list = () => Promise.reject(new StoreUnavailableError('it is away'));
  await assertKeysMoved({ from, to, logger });
  expect(logger.entries).toEqual([{ level: 'warn', event: 'keys.not_compared', fields: { reason: 'STORE_UNAVAILABLE' } }]);
});

it('has room for the schema of keys beside the longest namespace, and refuses a longer one before anything is made', () => {
  expect(keysSchemaOf('a'.repeat(43))).toHaveLength(48);
  expect(() => keysSchemaOf('a'.repeat(44))).toThrow('is too long');
});
