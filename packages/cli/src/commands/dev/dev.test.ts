import { once } from 'node:events';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonMessage } from '../../lines/format-json.ts';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { runRecado, startRecado } from '../../test-support/recado-process.ts';

const texts = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JsonMessage)
    .map(({ from, text }) => `${from}: ${text}`);

describe('recado dev in lines', { timeout: 60_000 }, () => {
  it('holds a conversation, and goes on with it in the next run', async () => {
    using folder = createBotFolder();
    const first = await runRecado(['dev', '--json'], { cwd: folder.path, input: 'oi\n1\n' });
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(
      first.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { from: 'user', type: 'text', text: 'oi', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) },
      { from: 'bot', type: 'text', text: 'Olá!', at: expect.any(String) },
      { from: 'bot', type: 'buttons', text: 'O que você quer?', choices: ['Dizer meu nome', 'Falar com alguém'], at: expect.any(String) },
      { from: 'user', type: 'button_reply', text: 'Dizer meu nome', at: expect.any(String) },
      { from: 'bot', type: 'text', text: 'Qual é o seu nome?', at: expect.any(String) },
    ]);
    const second = await runRecado(['dev', '--json'], { cwd: folder.path, input: 'Ana\nsim\n' });
    expect(texts(second.stdout)).toEqual(['user: Ana', 'bot: Tem certeza?', 'user: sim', 'bot: Prazer, Ana!']);
  });

  it('keeps its data closed to others and out of git', async () => {
    using folder = createBotFolder();
    await runRecado(['dev'], { cwd: folder.path });
    expect(statSync(join(folder.path, '.recado')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder.path, '.recado/recado.key')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder.path, '.recado/.gitignore'))).toBe(true);
  });

  it('goes on in mid-question after it was killed', async () => {
    using folder = createBotFolder();
    const killed = startRecado(['dev'], { cwd: folder.path });
    killed.say('oi');
    killed.say('1');
    await killed.until('stdout', 'Qual é o seu nome?');
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    const next = await runRecado(['dev'], { cwd: folder.path, input: 'Ana\nsim\n' });
    expect(next.stdout).toBe('Você: Ana\nBot: Tem certeza?\nVocê: sim\nBot: Prazer, Ana!\n');
  });

  it("starts the bot's process again when it is killed, and says so", async () => {
    using folder = createBotFolder();
    folder.edit((source) => `console.log('pid', process.pid);\n${source}`);
    const recado = startRecado(['dev'], { cwd: folder.path });
    recado.say('oi');
    recado.say('1');
    await recado.until('stdout', 'Qual é o seu nome?');
    process.kill(Number(/pid (\d+)/.exec(recado.stderr)?.[1]), 'SIGKILL');
    await recado.until('stderr', 'SIGKILL');
    recado.say('Ana');
    await recado.until('stdout', 'Tem certeza?');
    recado.child.stdin?.end();
    expect(await recado.ended).toBe(0);
  });

  it('reloads a changed bot without losing the conversation', async () => {
    using folder = createBotFolder();
    const recado = startRecado(['dev'], { cwd: folder.path });
    recado.say('oi');
    recado.say('1');
    await recado.until('stdout', 'Qual é o seu nome?');
    folder.edit((source) => source.replace('Tem certeza?', 'Certeza mesmo?'));
    await recado.until('stderr', 'recarregando');
    recado.say('Ana');
    await recado.until('stdout', 'Certeza mesmo?');
    recado.child.stdin?.end();
    expect(await recado.ended).toBe(0);
  });

  it('gives the conversation to a person and back', async () => {
    using folder = createBotFolder();
    const input = 'quero falar com alguém\n/agent Oi, sou a Bia\nobrigado\n/agent voltar\n';
    const { stdout } = await runRecado(['dev', '--json'], { cwd: folder.path, input });
    expect(texts(stdout)).toEqual([
      'user: quero falar com alguém',
      'bot: Vou chamar alguém.',
      'bot: Oi, sou a Bia',
      'user: obrigado',
      'bot: Voltei!',
    ]);
  });

  it('refuses a folder that another process uses', async () => {
    using folder = createBotFolder();
    const first = startRecado(['dev'], { cwd: folder.path });
    first.say('oi');
    await first.until('stdout', 'Olá!');
    const second = await runRecado(['dev'], { cwd: folder.path, input: 'oi\n' });
    expect(second).toMatchObject({ exitCode: 1, stdout: '' });
    expect(second.stderr).toMatch(/^error: Another process is using the data folder .*\nhint: .*--data-dir.*\ncode: DATA_FOLDER_IN_USE\n$/);
    first.child.stdin?.end();
    expect(await first.ended).toBe(0);
  });

  it('forgets with --reset what it and the bot made, and nothing else', async () => {
    using folder = createBotFolder();
    await runRecado(['dev'], { cwd: folder.path, input: 'oi\n1\n' });
    const data = join(folder.path, '.recado');
    mkdirSync(join(data, 'bot/photos'), { recursive: true });
    writeFileSync(join(data, 'notes.txt'), 'mine');
    const { stdout } = await runRecado(['dev', '--reset'], { cwd: folder.path, input: 'Ana\n' });
    expect(stdout).toContain('Bot: Olá!');
    expect(existsSync(join(data, 'bot/photos'))).toBe(false);
    expect(existsSync(join(data, 'notes.txt'))).toBe(true);
  });

  it('ends quietly when its reader goes', async () => {
    using folder = createBotFolder();
    const recado = startRecado(['dev'], { cwd: folder.path });
    recado.say('oi');
    await recado.until('stdout', 'Olá!');
    recado.child.stdout?.destroy();
    recado.say('1');
    recado.say('Ana');
    expect(await recado.ended).toBe(0);
    expect(recado.stderr).toBe('');
  });

  it('ends in order when it is told to', async () => {
    using folder = createBotFolder();
    const recado = startRecado(['dev'], { cwd: folder.path });
    recado.say('oi');
    await recado.until('stdout', 'Olá!');
    recado.child.kill('SIGTERM');
    expect(await recado.ended).toBe(143);
  });
});

describe('recado dev with a bot that cannot run', { timeout: 60_000 }, () => {
  it.each([
    ['has no default export', 'export const x = 1;\n', 'is missing', 'CONFIGURATION_INVALID'],
    ['has another default export', 'export default {};\n', 'is not a bot', 'CONFIGURATION_INVALID'],
    ['does not parse', 'const x: = 3;\n', 'cannot be loaded', 'CONFIGURATION_INVALID'],
    ['throws', "throw new Error('no luck');\n", 'cannot be loaded: no luck', 'CONFIGURATION_INVALID'],
    [
      'has an invalid flow',
      "import { defineBot, flow } from '@recado/core';\nexport default defineBot({ flows: [flow('a', { version: 1 }).goto('x', 'nowhere').end()] });\n",
      'nowhere',
      'FLOW_INVALID',
    ],
  ])('says so when it %s', async (_, source, message, code) => {
    using folder = createBotFolder(source);
    const { exitCode, stdout, stderr } = await runRecado(['dev'], { cwd: folder.path, input: 'oi\n' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain(`code: ${code}\n`);
  });

  it('says so when production gives no key', async () => {
    using folder = createBotFolder();
    const { exitCode, stderr } = await runRecado(['dev'], { cwd: folder.path, input: 'oi\n', env: { NODE_ENV: 'production' } });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('code: KEY_MISSING\n');
  });

  it('says so when its port is taken', async () => {
    using folder = createBotFolder();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { exitCode, stderr } = await runRecado(['dev', '--port', String(port)], { cwd: folder.path, input: 'oi\n' });
    server.close();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`cannot listen on port ${port}`);
  });

  it('says so when there is no file', async () => {
    const { exitCode, stderr } = await runRecado(['dev', 'nowhere.ts']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no bot file');
  });
});
