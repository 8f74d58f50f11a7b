import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isFirstName } from './is-first-name.ts';

it('the lists stay under 60 kB compressed', () => {
  const folder = new URL('./', import.meta.url);
  const lists = readdirSync(folder).filter((file) => file.endsWith('.ts') && !/^is-|\.test\.ts$/.test(file));
  expect(lists).toEqual(expect.arrayContaining(['named-things.ts', 'organisations.ts', 'packed-words.ts', 'places.ts']));
  expect(gzipSync(lists.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'), { level: 9 }).length).toBeLessThan(60_000);
});

it('an everyday word is no first name, a name that is a word is one', () => {
  expect(['maria', 'julio', 'rosa', 'gleicy', 'wanderson'].filter((word) => !isFirstName(word))).toEqual([]);
  expect(['segunda', 'via', 'de', 'boleto', 'xqzt', ''].filter(isFirstName)).toEqual([]);
});
