import { contactId, createMemoryQueue, type Job, publicId } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { watchQueue } from './watched-queue.ts';

const aJob = (id: string, rest = {}) => ({ id, queue: 'work', name: 'Work', data: { id: publicId(id) }, ...rest });

describe('watchQueue', () => {
  it('is settled while nobody consumes', async () => {
    const { queue, isSettled } = watchQueue(createMemoryQueue());
    await queue.publish([aJob('j1')]);
    expect(await isSettled()).toBe(true);
  });

  it('is not settled while a job runs, and is afterwards', async () => {
    const { queue, isSettled } = watchQueue(createMemoryQueue());
    const [started, finish, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await queue.consume('work', async () => {
      started.resolve();
      await finish.promise;
      done.resolve();
    });
    await queue.publish([aJob('j1')]);
    await started.promise;
    expect(await isSettled()).toBe(false);
    finish.resolve();
    await done.promise;
    await expect.poll(isSettled, { timeout: 10_000 }).toBe(true);
  });

  it('is not settled while a failed job waits for its next try', async () => {
    const { queue, isSettled } = watchQueue(createMemoryQueue());
    await queue.consume('work', async () => Promise.reject(new Error('not yet')), { backoffMs: 60_000 });
    await queue.publish([aJob('j1')]);
    await expect.poll(async () => (await queue.balance('work')).delayed, { timeout: 10_000 }).toBe(1);
    expect(await isSettled()).toBe(false);
    await queue.close();
  });

  it('is settled with a dead letter, and with a job put off to a later day', async () => {
    const { queue, isSettled } = watchQueue(createMemoryQueue());
    await queue.consume('work', async () => Promise.reject(new Error('never')), { maxAttempts: 1 });
    await queue.publish([aJob('j1'), aJob('j2', { notBefore: Date.now() + 86_400_000 })]);
    await expect.poll(async () => (await queue.balance('work')).deadLettered, { timeout: 10_000 }).toBe(1);
    expect(await isSettled()).toBe(true);
    await queue.close();
  });

  it('is settled when a job that waits for its next try, or is about to fail, is erased', async () => {
    const { queue, isSettled } = watchQueue(createMemoryQueue());
    const [started, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const fail = async ({ id }: Job) => {
      if (id === 'j2') {
        started.resolve();
        await finish.promise;
      }
      throw new Error('not yet');
    };
    await queue.consume('work', fail, { backoffMs: 60_000 });
    const person = contactId('c_ana');
    await queue.publish([aJob('j1', { person }), aJob('j2', { person })]);
    await started.promise;
    expect((await queue.jobsOf([person])).map(({ id }) => id)).toEqual(['j1', 'j2']);
    expect(await queue.erase([person])).toBe(2);
    finish.resolve();
    await expect.poll(isSettled, { timeout: 10_000 }).toBe(true);
    await queue.close();
  });
});
