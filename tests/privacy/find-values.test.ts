import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ValueGrep } from './find-values.ts';
import { plantedPerson } from './planted-person.ts';

it('finds values in the middle of bytes, in any case, at both ends, and nothing else', () => {
  const grep = new ValueGrep(['Xandril', 'ana@zorvil.com.br', '529.982.247-25', 'Zâmbara']);
  const found = (text: string) => grep.in(Buffer.from(text), 'here').map(({ value }) => value);
  expect(found('\u0000\u0001xANDRIL')).toEqual(['xandril']);
  expect(found('Xandri')).toEqual([]);
  expect(found('Xandril ana@zorvil.com.br\n529.982.247-25')).toEqual(['xandril', 'ana@zorvil.com.br', '529.982.247-25']);
  expect(found('la vem zâmbara')).toEqual(['zâmbara']);
  expect(found('')).toEqual([]);
});

it('looks into every file below a folder, with what is left out left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recado-grep-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'a.db'), 'xx Xandril xx');
  writeFileSync(join(folder, 'b.log'), 'Xandril');
  const grep = new ValueGrep(['Xandril']);
  expect(
    grep
      .inFiles(folder)
      .map(({ place }) => place)
      .toSorted(),
  ).toEqual(['b.log', 'deep/a.db']);
  expect(grep.inFiles(folder, { except: (path) => path.endsWith('.log') }).map(({ place }) => place)).toEqual(['deep/a.db']);
});

it('plants people that share no value and do not change', () => {
  const people = Array.from({ length: 2_000 }, (_, index) => plantedPerson(7, index));
  expect(plantedPerson(7, 3)).toEqual(people[3]);
  const unique = (of: (person: (typeof people)[number]) => string) => new Set(people.map(of)).size;
  for (const of of [
    ({ phone }: (typeof people)[number]) => phone,
    ({ email }: (typeof people)[number]) => email,
    ({ cpf }: (typeof people)[number]) => cpf,
  ]) {
    expect(unique(of)).toBe(2_000);
  }
  expect(people.every(({ phone }) => /^55119\d{8}$/.test(phone))).toBe(true);
});
