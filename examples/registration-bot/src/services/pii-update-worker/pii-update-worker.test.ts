import { join } from 'node:path';
import { contactId, createMemoryKeyStore, createPersonKeys, createSealer, type Job, publicId } from '@recado/core';
import { createSqliteQueue } from '@recado/core/sqlite';
import { createFakeClock, createRecordingLogger } from '@recado/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UserChanges } from '../../contracts/user-account.ts';
import { USER_PII_UPDATE_QUEUE, USER_UPDATE_REQUESTED } from '../../contracts/user-update-requested-event.ts';
import { closeAll, closeLater } from '../../testing/closing.ts';
import { ANA, ANA_WHATSAPP_ID, RAW_VALUES, TEST_KEYRING } from '../../testing/sample.ts';
import { filesHolding, temporaryFolder } from '../../testing/temporary-folder.ts';
import { createUserAccountClient } from '../../user-account-client.ts';
import { createSqliteAccountStore } from '../user-account-api/sqlite-account-store.ts';
import { createUserAccountApi } from '../user-account-api/user-account-api.ts';
import { createPiiUpdateWorker } from './pii-update-worker.ts';

afterEach(closeAll);

async function startedWorker() {
  const folder = temporaryFolder();
  const clock = createFakeClock();
  const keys = createMemoryKeyStore();
  const api = createUserAccountApi({
    openStore: () => createSqliteAccountStore({ path: join(folder, 'accounts.db'), keyring: TEST_KEYRING, keys }),
  });
  await api.start();
  closeLater(() => api.stop());
  const accounts = createUserAccountClient({ baseUrl: () => api.url });
  const queue = createSqliteQueue({ path: join(folder, 'queue.db'), clock });
  closeLater(() => queue.close());
  const logger = createRecordingLogger();
  const worker = createPiiUpdateWorker({ queue, keyring: TEST_KEYRING, keys, accounts, logger });
  await worker.start();
  closeLater(() => worker.stop());
  const settled = () => vi.waitFor(async () => expect(await worker.isSettled()).toBe(true));
  return { folder, clock, keys, api, accounts, queue, logger, worker, settled };
}

function aJob(id: string, changes: UserChanges): Job {
  const update = createSealer(TEST_KEYRING).seal({ whatsappId: ANA_WHATSAPP_ID, changes }, { purpose: 'job' });
  return { id, queue: USER_PII_UPDATE_QUEUE, name: USER_UPDATE_REQUESTED, data: { update, requestedAt: 1_000 } };
}

describe('PII update worker', () => {
  it('opens what was sealed under the key of a person, and is done with what was sealed for somebody erased', async () => {
    const { accounts, keys, queue, settled } = await startedWorker();
    await accounts.save(ANA_WHATSAPP_ID, ANA, { key: 'before' });
    const personal = createPersonKeys({ sealer: createSealer(TEST_KEYRING), store: keys });
    const [ana, bia] = [contactId('c_ana'), contactId('c_bia')];
    const aSealedJob = async (id: string, person: typeof ana, email: string): Promise<Job> => {
      const update = (await personal.sealerOf(person)).seal({ whatsappId: ANA_WHATSAPP_ID, changes: { email } }, { purpose: 'job' });
      return { id, person, queue: USER_PII_UPDATE_QUEUE, name: USER_UPDATE_REQUESTED, data: { update, requestedAt: 1_000 } };
    };
    const gone = await aSealedJob('job.1', bia, 'bia@lima.com');
    await keys.destroy([bia]);
    await queue.publish([gone, await aSealedJob('job.2', ana, 'ana@lima.com')]);
    await settled();
    expect(await accounts.find(ANA_WHATSAPP_ID)).toMatchObject({ email: 'ana@lima.com', revision: 2 });
    expect(await queue.balance()).toMatchObject({ done: 2, deadLettered: 0, delayed: 0 });
  });

  it('opens the event and changes the account', async () => {
    const { accounts, queue, logger, settled } = await startedWorker();
    await accounts.save(ANA_WHATSAPP_ID, ANA, { key: 'before' });
    await queue.publish([aJob('job.1', { email: 'ana@lima.com' })]);
    await settled();
    expect(await accounts.find(ANA_WHATSAPP_ID)).toMatchObject({ email: 'ana@lima.com', revision: 2 });
    expect(logger.entries).toContainEqual(
      expect.objectContaining({ event: 'account.updated', fields: { jobId: publicId('job.1'), isAbsent: false } }),
    );
  });

  it('applies an event once, though it be handed out twice', async () => {
    const { accounts, queue, settled } = await startedWorker();
    await accounts.save(ANA_WHATSAPP_ID, ANA, { key: 'before' });
    await accounts.update(ANA_WHATSAPP_ID, { email: 'ana@lima.com' }, { key: 'job.1' });
    await queue.publish([aJob('job.1', { email: 'ana@lima.com' })]);
    await settled();
    expect(await accounts.find(ANA_WHATSAPP_ID)).toMatchObject({ revision: 2 });
  });

  it('drops the update of an account that was deleted meanwhile', async () => {
    const { accounts, queue, settled } = await startedWorker();
    await queue.publish([aJob('job.1', { email: 'ana@lima.com' })]);
    await settled();
    expect(await queue.balance(USER_PII_UPDATE_QUEUE)).toMatchObject({ done: 1, deadLettered: 0 });
    expect(await accounts.find(ANA_WHATSAPP_ID)).toBeUndefined();
  });

  it('keeps what it cannot open as a dead letter that says nothing', async () => {
    const { queue, clock, settled, folder } = await startedWorker();
    const foreign = createSealer({ current: { id: 'other', secret: new Uint8Array(32).fill(9) }, previous: [] });
    const update = foreign.seal({ whatsappId: ANA_WHATSAPP_ID, changes: { email: ANA.email } }, { purpose: 'job' });
    await queue.publish([{ ...aJob('job.1', {}), data: { update, requestedAt: 1_000 } }]);
    await settled();
    await vi.waitFor(async () => {
      await clock.advance(60_000);
      expect(await queue.balance(USER_PII_UPDATE_QUEUE)).toMatchObject({ deadLettered: 1 });
    });
    expect(await queue.deadLetters(USER_PII_UPDATE_QUEUE, 1)).toMatchObject([{ reason: 'SEAL_BROKEN' }]);
    expect(filesHolding(folder, RAW_VALUES)).toEqual([]);
  });
});
