import { contactId, createMemoryKeyStore, createPersonKeys, createSealer } from '@recado/core';
import { createRecordingLogger } from '@recado/core/testing';
import { describe, expect, it } from 'vitest';
import { assertKeysMoved } from './assert-keys-moved.ts';

const sealer = createSealer({ current: { id: 'k', secret: new Uint8Array(32) }, previous: [] });

describe('keys of people in Redis when DATABASE_URL is added', () => {
  it('keep the system from starting until they are copied', async () => {
    const [from, to] = [createMemoryKeyStore(), createMemoryKeyStore()];
    await createPersonKeys({ sealer, store: from }).sealerOf(contactId('ana'));
    const refused = assertKeysMoved({ from, to, logger: createRecordingLogger() });
    await expect(refused).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });

  it('are not asked for a second time, and a Redis that is away is only logged', async () => {
    const [from, to] = [createMemoryKeyStore(), createMemoryKeyStore()];
    const logger = createRecordingLogger();
    from.list = () => Promise.reject(new Error('away'));
    await assertKeysMoved({ from, to, logger });
    expect(logger.events('warn')).toEqual(['keys.not_compared']);
    await expect(from.find([contactId('ana')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
