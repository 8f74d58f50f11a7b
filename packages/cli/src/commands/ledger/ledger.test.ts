import { describe, expect, it } from 'vitest';
import { withStore } from '../../dev/with-store.ts';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { runRecado } from '../../test-support/recado-process.ts';

const fragile = `import { defineBot, flow } from '@recado/core';
const fragile = flow('fragile', { version: 1 }).action('break', () => { throw new TypeError('no'); }).end();
export default defineBot({ flows: [fragile], entry: fragile, turns: { maxAttempts: 1 } });
`;

describe('recado ledger', { timeout: 60_000 }, () => {
  it('prints the balance and the dead letters, and puts one back', async () => {
    using folder = createBotFolder(fragile);
    await runRecado(['dev', '--json'], { cwd: folder.path, input: 'oi\n' });
    const plain = await runRecado(['ledger'], { cwd: folder.path });
    expect(plain.exitCode).toBe(0);
    expect(plain.stdout).toContain('messages  1 accepted = 0 handled + 0 merged + 1 dead-lettered + 0 pending');
    expect(plain.stdout).toMatch(/^dead {6}\S+ \(message\) of \S+: TypeError, /m);
    const { balance, deadLetters } = JSON.parse((await runRecado(['ledger', '--json'], { cwd: folder.path })).stdout);
    expect(balance).toMatchObject({ accepted: 1, deadLettered: 1 });
    expect(await runRecado(['ledger', '--redrive', deadLetters[0].id], { cwd: folder.path })).toMatchObject({ exitCode: 0 });
    expect((await runRecado(['ledger'], { cwd: folder.path })).stdout).toMatch(/0 dead-lettered \+ 1 pending[\s\S]*^open {6}\S+ of /m);
    expect(await runRecado(['ledger', '--redrive', 'nothing'], { cwd: folder.path })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no such dead letter'),
    });
  });

  it('shows why a message waits, and gives it up so that its conversation goes on', async () => {
    using folder = createBotFolder(fragile);
    await runRecado(['dev', '--json'], { cwd: folder.path, input: 'oi\n' });
    const { deadLetters } = JSON.parse((await runRecado(['ledger', '--json'], { cwd: folder.path })).stdout);
    await runRecado(['ledger', '--redrive', deadLetters[0].id], { cwd: folder.path });
    await withStore(folder.path, '.recado', async (store) => {
      const work = await store?.turns.lease({ owner: 'test', ttlMs: 1_000, maxMessages: 1 });
      await store?.turns.release(work!.lease, { blocked: { inboundId: deadLetters[0].id, reason: 'SEAL_BROKEN' } });
    });
    expect((await runRecado(['ledger'], { cwd: folder.path })).stdout).toMatch(
      /^open {6}\S+ of \S+, \d+ s old, 0 failed tries, handed back: SEAL_BROKEN$/m,
    );
    const givenUp = await runRecado(['ledger', '--give-up', deadLetters[0].id], { cwd: folder.path });
    expect(givenUp).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('given up') });
    expect((await runRecado(['ledger'], { cwd: folder.path })).stdout).toMatch(
      /1 dead-lettered \+ 0 pending[\s\S]*^dead .*: SEAL_BROKEN, /m,
    );
    expect(await runRecado(['ledger', '--give-up', deadLetters[0].id], { cwd: folder.path })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no such open message'),
    });
  });

  it('says when nobody has talked there', async () => {
    using folder = createBotFolder();
    expect(await runRecado(['ledger'], { cwd: folder.path })).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('--data-dir') });
  });
});
