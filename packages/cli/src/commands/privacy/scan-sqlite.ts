import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { PiiFinding, PiiScanner } from '@recado/core';
import { scanValue } from './scan-value.ts';

/** What is in the rows of an SQLite database, value by value. It is opened to read only; nothing is written beside it when nobody has it open. */
export async function* scanSqlite(
  scanner: PiiScanner,
  path: string,
): AsyncGenerator<PiiFinding & { readonly part: string }, void, undefined> {
  const { DatabaseSync } = await import('node:sqlite');
  const url = pathToFileURL(path);
  if (!hasJournal(path)) url.searchParams.set('immutable', '1');
  const database = new DatabaseSync(url, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as { name: string }[];
    for (const { name: table } of tables) {
      const rows = database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
      rows.setReadBigInts(true);
      for (const row of rows.iterate())
        for (const [column, value] of Object.entries(row))
          for (const finding of await scanValue(scanner, column, value)) yield { ...finding, part: `${table}.${column}` };
    }
  } finally {
    database.close();
  }
}

/** Whether somebody has it open, or left it without closing: what was written last is beside it then. */
const hasJournal = (path: string): boolean =>
  ['-wal', '-journal'].some((end) => existsSync(`${path}${end}`) && statSync(`${path}${end}`).size > 0);
