import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { survivesKills } from './survives-kills.ts';

const folder = mkdtempSync(join(tmpdir(), 'recado-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bot killed again and again', () => {
  survivesKills('SQLite', () => ({ kind: 'sqlite', path: join(folder, 'conversations.db') }));
});
