import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { createPiiScanner } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { placesOf, scan } from '../../test-support/privacy-scan.ts';
import { runRecado } from '../../test-support/recado-process.ts';
import { scanGzip } from './scan-gzip.ts';

const CPF = '529.982.247-25';
const ID = 't_bcdfghjklmnpqrstbcdfghjk.r1';
const SEALED = `rs1.k1.${'aB3-'.repeat(4)}.${'x9_Q'.repeat(20)}`;

describe('recado privacy scan of files', { timeout: 60_000 }, () => {
  it('finds a value in a log of a folder, shows a mask, and ends with 1; without it nothing, and with 0', async () => {
    using folder = createBotFolder();
    const data = join(folder.path, '.recado');
    mkdirSync(join(data, 'media'), { recursive: true });
    writeFileSync(join(data, 'recado.log'), `{"at":1795282015544,"id":"${ID}","sealed":"${SEALED}"}\n`);
    const nothing = await scan({}, { cwd: folder.path });
    expect(nothing).toMatchObject({ exitCode: 0, findings: [], summary: { findings: 0, read: { files: 1 }, unreadable: [] } });
    writeFileSync(join(data, 'media', 'note.txt'), `meu cpf é ${CPF}\n`);
    const found = await scan({}, { cwd: folder.path });
    expect(found).toMatchObject({
      exitCode: 1,
      findings: [{ type: 'CPF', source: '.recado/media/note.txt', part: 'bytes', offset: 11, preview: '***.982.247-**' }],
    });
    expect(found.stdout + found.stderr).not.toContain(CPF);
  });

  it('reads the rows of a database that is open, and what was deleted in its bytes', async () => {
    using folder = createBotFolder();
    const path = join(folder.path, 'store.db');
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = WAL; CREATE TABLE people (id TEXT, phone INTEGER, at INTEGER, note BLOB);
      INSERT INTO people VALUES ('text${ID}', 5511987654321, 1795282015544, CAST('é ${CPF}' AS BLOB))`);
    expect(placesOf((await scan({ paths: [path] })).findings)).toEqual(['CPF people.note', 'PHONE people.phone']);
    database.exec('DELETE FROM people; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    expect(placesOf((await scan({ paths: [path] })).findings)).toEqual(['CPF bytes']);
  });

  it('unpacks what gzip made, wherever it is cut short, and says so', async () => {
    using folder = createBotFolder();
    // Words that do not shrink, so that a cut leaves something to unpack.
    const noise = randomBytes(200_000).toString('base64').replace(/.{60}/g, '$&\n');
    const packed = gzipSync(`{"note":"cpf ${CPF}"}\n${noise}\nescreva para ana@exemplo.com.br\n`);
    writeFileSync(join(folder.path, 'app.log.1.gz'), packed);
    const found = await scan({ paths: ['app.log.1.gz'] }, { cwd: folder.path });
    expect(found).toMatchObject({ exitCode: 1, summary: { read: { files: 1 }, unreadable: [] } });
    expect(placesOf(found.findings)).toEqual(['CPF contents', 'EMAIL contents']);
    expect(found.findings[0]).toMatchObject({ offset: 13 });
    writeFileSync(join(folder.path, 'app.log.1.gz'), packed.subarray(0, 100_000));
    const cut = await scan({ paths: ['app.log.1.gz'] }, { cwd: folder.path });
    expect(cut.exitCode).toBe(2);
    expect(cut.summary.unreadable).toMatchObject([{ source: 'app.log.1.gz (its contents)' }]);
    expect(placesOf(cut.findings)).toContain('CPF contents');
  });

  it('stops unpacking what has no end', async () => {
    using folder = createBotFolder();
    const path = join(folder.path, 'bomb.gz');
    writeFileSync(path, gzipSync(Buffer.concat([Buffer.from(`cpf ${CPF}\n`), Buffer.alloc(3_000_000, 32)])));
    const types: string[] = [];
    const reading = (async () => {
      for await (const { type } of scanGzip(createPiiScanner(), path, 1_000_000)) types.push(type);
    })();
    await expect(reading).rejects.toThrow('more than 1000000 bytes');
    expect(types).toEqual(['CPF']);
  });

  it('looks for known values, from a file or standard input, in any form and in names of files', async () => {
    using folder = createBotFolder();
    writeFileSync(join(folder.path, 'people.txt'), 'Xisto Zuleide\r\n\n11 98765-4321\n');
    mkdirSync(join(folder.path, 'data'));
    const encoded = Buffer.from('{"name":"Xisto Zuleide","to":"11987654321"}').toString('base64');
    writeFileSync(join(folder.path, 'data', 'xisto zuleide.bin'), `\0\xff${encoded}`, 'latin1');
    const known = await scan({ paths: ['data'], known: 'people.txt' }, { cwd: folder.path });
    expect(known.exitCode).toBe(1);
    expect(known.findings.map(({ part, known: { index, form } }) => [part, index, form])).toEqual([
      ['name', 0, 'clear'],
      ['bytes', 0, 'base64'],
      ['bytes', 1, 'base64'],
    ]);
    expect(known.stdout).toContain('data/<KNOWN>.bin');
    expect(known.stdout.toLowerCase()).not.toContain('zuleide');
    const piped = await scan({ paths: ['data'], known: '-' }, { cwd: folder.path, input: '11987654321\n' });
    expect(piped.findings).toContainEqual(expect.objectContaining({ type: 'KNOWN' }));
  });

  it('leaves out what it is told to, and does not follow links', async () => {
    using folder = createBotFolder();
    for (const name of ['emulator.db', 'other.txt']) writeFileSync(join(folder.path, name), `cpf ${CPF}, e-mail loja@exemplo.com.br`);
    const found = await scan({ paths: ['.'], exclude: ['emulator.db', './bot.ts'], allow: ['loja@exemplo.com.br'] }, { cwd: folder.path });
    expect(found.findings).toMatchObject([{ type: 'CPF', source: 'other.txt' }]);
    expect(found.summary.read.files).toBe(2);
    expect((await scan({ paths: ['other.txt'], minScore: 1 }, { cwd: folder.path })).findings).toMatchObject([{ type: 'CPF' }]);
  });

  it('says what it could not read, reads the rest, and ends with 2', async () => {
    using folder = createBotFolder();
    writeFileSync(join(folder.path, 'broken.db'), `SQLite format 3\0 cpf ${CPF}`);
    const found = await scan({ paths: ['missing', 'broken.db'], json: false }, { cwd: folder.path });
    expect(found.exitCode).toBe(2);
    expect(found.stdout).toMatch(/^kind +places.*\nCPF +1 +1 +broken\.db bytes /);
    expect(found.stderr).toMatch(/could not read \S*missing: ENOENT.*\ncould not read broken\.db \(its rows\): .*\n1 found in 1 files\n$/s);
  });

  it.each([
    ['a file that is not there', 'nothing.txt', '', 'ENOENT'],
    ['a value too short to be told', '-', 'Ana Souza\nAna\n', 'Line 2'],
  ])('refuses known values from %s', async (_, known, input, said) => {
    expect(await scan({ paths: ['.'], known, json: false }, { input })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    });
  });

  it('finds nothing in what a bot wrote, and the person in the journal of the emulator', async () => {
    using folder = createBotFolder();
    await runRecado(['dev', '--json', '--log-level', 'debug', '--phone', '5511987654321'], {
      cwd: folder.path,
      input: `oi\nmeu cpf é ${CPF}\nAna Souza\nana@exemplo.com.br\n`,
    });
    const clean = await runRecado(['privacy', 'scan', '--exclude', 'emulator.db'], { cwd: folder.path });
    expect(clean).toMatchObject({ exitCode: 0, stdout: '' });
    const { exitCode, stdout } = await runRecado(['privacy', 'scan', '--json'], { cwd: folder.path });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^\{"source":".recado\/emulator.db","part":"entries.record","type":"CPF"/m);
    expect(stdout).not.toContain(CPF);
  });
});
