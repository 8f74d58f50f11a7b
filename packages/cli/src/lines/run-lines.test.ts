import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { CHAT_WORDS } from '../chat/chat-words.ts';
import { Failure } from '../errors/failure.ts';
import { createFakeSession, type FakeSession } from '../test-support/fake-session.ts';
import { runLines } from './run-lines.ts';

const menu = {
  type: 'buttons',
  text: 'O que você quer?',
  choices: [
    { id: 'name', title: 'Dizer meu nome' },
    { id: 'bye', title: 'Sair' },
  ],
};
const withMenu = () => createFakeSession((session, done) => session.send(done === 'say oi' ? menu : { text: 'Certo.' }));

async function talk(session: FakeSession, input: string, { json = false } = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const running = runLines(session, {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    words: CHAT_WORDS.pt,
    json,
    signal: new AbortController().signal,
  });
  await running.finally(() => {
    stdout.end();
    stderr.end();
  });
  return { stdout: await text(stdout), stderr: await text(stderr) };
}

describe('runLines', () => {
  it('prints both sides in order, choices numbered below', async () => {
    const { stdout } = await talk(withMenu(), 'oi\n');
    expect(stdout).toBe('Você: oi\nBot: O que você quer?\n     1. Dizer meu nome\n     2. Sair\n');
  });

  it('taps the choice a line names by title or number, and says everything else', async () => {
    const session = withMenu();
    await talk(session, 'oi\n2\n2\noi\ndizer meu nome\n');
    expect(session.done).toEqual(['say oi', 'choose bye', 'say 2', 'say oi', 'choose name']);
  });

  it('prints one JSON object a message', async () => {
    const { stdout } = await talk(withMenu(), 'oi\n1\n', { json: true });
    const at = '2026-01-02T12:30:00.000Z';
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { from: 'user', type: 'text', text: 'oi', at },
      { from: 'bot', type: 'buttons', text: 'O que você quer?', choices: ['Dizer meu nome', 'Sair'], at },
      { from: 'user', type: 'button_reply', text: 'Dizer meu nome', at },
      { from: 'bot', type: 'text', text: 'Certo.', at },
    ]);
  });

  it('skips blank lines and carriage returns, and takes a last line without its end', async () => {
    const session = createFakeSession();
    await talk(session, '\r\n  \noi\r\n\ntudo bem?');
    expect(session.done).toEqual(['say oi', 'say tudo bem?']);
  });

  it('acts as the agent', async () => {
    const session = createFakeSession();
    await talk(session, '/agent Oi!\n/agent voltar\n');
    expect(session.done).toEqual(['agent Oi!', 'agent.release']);
  });

  it('waits until all is settled before each line and at the end', async () => {
    const session = createFakeSession();
    const log: string[] = [];
    await talk({ ...session, say: async (line) => void log.push(line), settled: async () => void log.push('settled') }, 'um\ndois\n');
    expect(log).toEqual(['settled', 'settled', 'um', 'settled', 'dois', 'settled']);
  });

  it("keeps the bot's own output and the chat's notes out of standard output", async () => {
    const session = createFakeSession((self) => {
      self.tell({ type: 'bot.output', line: 'debugging' });
      self.tell({ type: 'bot.crashed', reason: 'SIGKILL', retryInMs: 100 });
    });
    const { stdout, stderr } = await talk(session, 'oi\n');
    expect(stdout).toBe('Você: oi\n');
    expect(stderr).toContain('debugging\nrecado: O processo do bot terminou; reiniciando em 0.1 s. (SIGKILL)\n');
  });

  it('fails when the bot cannot run', async () => {
    const failure = new Failure({ message: 'no bot' });
    await expect(talk({ ...createFakeSession(), settled: () => Promise.reject(failure) }, 'oi\n')).rejects.toBe(failure);
  });

  it('ends quietly when nobody reads any more', async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const stdin = new PassThrough();
    stdin.write('oi\n');
    const options = { stdin, stdout, stderr: new PassThrough(), words: CHAT_WORDS.pt, json: false, signal: new AbortController().signal };
    await expect(runLines(createFakeSession(), options)).resolves.toBeUndefined();
  });

  it('ends when aborted, with the input still open', async () => {
    const controller = new AbortController();
    const session = createFakeSession(() => controller.abort());
    const stdin = new PassThrough();
    stdin.write('oi\n');
    await runLines(session, {
      stdin,
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      words: CHAT_WORDS.pt,
      json: false,
      signal: controller.signal,
    });
    expect(session.done).toEqual(['say oi']);
  });
});
