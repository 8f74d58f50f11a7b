import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { afterEach, describe, expect, it } from 'vitest';
import { createBotFolder } from '../test-support/bot-folder.ts';

const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
let terminal: IPty | undefined;
afterEach(() => {
  try {
    terminal?.kill('SIGKILL');
  } catch {
    // It has ended by itself.
  }
});

/** The built command on a real pseudo-terminal. */
function open(cwd: string) {
  const pty = spawn(process.execPath, [BIN, 'dev'], { cols: 100, rows: 30, cwd, env: { ...process.env, TERM: 'xterm-256color' } });
  terminal = pty;
  let shown = '';
  pty.onData((data) => {
    shown += data;
  });
  const ended = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)));
  /** What was drawn since the last call contains the text. */
  const sees = async (text: string) => {
    await expect.poll(() => shown, { timeout: 10_000 }).toContain(text);
    shown = '';
  };
  return { pty, sees, ended };
}

describe('recado dev on a terminal', { timeout: 60_000 }, () => {
  it('chats, picks by key, and goes on after a restart; Ctrl-C leaves within two seconds', async () => {
    using folder = createBotFolder();
    const first = open(folder.path);
    await first.sees('Escreva uma mensagem');
    first.pty.write('oi\r');
    await first.sees('Falar com alguém');
    first.pty.write('\u001b[B');
    await first.sees('›');
    first.pty.write('\r');
    await first.sees('Qual é o seu nome?');
    first.pty.write('\u0003');
    expect(await first.ended).toBe(0);

    const second = open(folder.path);
    await second.sees('Qual é o seu nome?');
    second.pty.write('Ana\r');
    await second.sees('Tem certeza?');
    second.pty.write('/quit\r');
    expect(await second.ended).toBe(0);
  });
});
