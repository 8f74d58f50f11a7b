import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import type { AccessRecord } from '../../ports/privacy-journal/privacy-journal.ts';
import { privacyJournalContract } from '../../testing/contracts/privacy-journal-contract.ts';
import { publicId } from '../public-id.ts';
import { createFilePrivacyJournal } from './file-privacy-journal.ts';

const folders: string[] = [];
const aPath = () => {
  const folder = mkdtempSync(join(tmpdir(), 'recado-journal-'));
  folders.push(folder);
  return join(folder, 'privacy', 'journal.jsonl');
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const access = (at: number): AccessRecord => ({
  kind: 'access',
  at,
  actor: publicId('operator_7'),
  action: publicId('unmask'),
  contactIds: [contactId('c_ana')],
});

privacyJournalContract({
  name: 'file',
  async createJournal() {
    const path = aPath();
    return { connect: async () => createFilePrivacyJournal({ path }) };
  },
});

it('is readable by its owner only, one JSON object a line', async () => {
  const path = aPath();
  const journal = createFilePrivacyJournal({ path });
  await journal.append([access(1), access(2)]);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(access(1))}\n${JSON.stringify(access(2))}\n`);
});

it('passes over a line that was cut short, wherever it was cut, and writes the next one whole', async () => {
  const path = aPath();
  await createFilePrivacyJournal({ path }).append([access(1), access(2)]);
  const whole = readFileSync(path);
  const firstLine = whole.indexOf(10) + 1;
  for (let length = firstLine; length < whole.length; length += 1) {
    truncateSync(path, 0);
    appendFileSync(path, whole.subarray(0, length));
    const journal = createFilePrivacyJournal({ path });
    const isWhole = length === whole.length - 1;
    expect(await journal.read()).toEqual(isWhole ? [access(1), access(2)] : [access(1)]);
    await journal.append([access(3)]);
    expect(await journal.read()).toEqual(isWhole ? [access(1), access(2), access(3)] : [access(1), access(3)]);
    await journal.close();
  }
});

it('reads the latest of a long journal', async () => {
  const journal = createFilePrivacyJournal({ path: aPath() });
  await journal.append(Array.from({ length: 1_000 }, (_, at) => access(at)));
  expect((await journal.read({ limit: 3 })).map(({ at }) => at)).toEqual([997, 998, 999]);
  expect(await journal.read()).toHaveLength(1_000);
});

it('is unavailable where it cannot write, and says why', async () => {
  const path = aPath();
  const journal = createFilePrivacyJournal({ path });
  await journal.append([access(1)]);
  const below = createFilePrivacyJournal({ path: join(path, 'journal.jsonl') });
  await expect(below.append([access(1)])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('ENOTDIR') });
  await expect(below.read()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});
