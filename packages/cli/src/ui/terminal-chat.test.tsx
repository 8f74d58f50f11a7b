import { render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { CHAT_WORDS } from '../chat/chat-words.ts';
import { createFakeSession } from '../test-support/fake-session.ts';
import { TerminalChat } from './terminal-chat.tsx';

const words = CHAT_WORDS.pt;
const [ENTER, UP, DOWN, BACKSPACE, CTRL_C] = ['\r', '\u001b[A', '\u001b[B', '\u007f', '\u0003'];
const menu = {
  type: 'buttons',
  text: 'O que você quer?',
  choices: [
    { id: 'name', title: 'Dizer meu nome' },
    { id: 'bye', title: 'Sair' },
  ],
};
/** A busy machine draws late. */
const PATIENT = { timeout: 10_000 };
let unmount: () => void = () => undefined;
afterEach(() => unmount());

async function open(session = createFakeSession((self, done) => self.send(done === 'say oi' ? menu : { text: 'Certo.' }))) {
  let quits = 0;
  const screen = render(<TerminalChat session={session} words={words} onQuit={() => (quits += 1)} />);
  unmount = screen.unmount;
  const sees = (text: string) => expect.poll(() => screen.lastFrame(), PATIENT).toContain(text);
  await sees(words.placeholder);
  const keys = (...all: readonly string[]) => {
    for (const one of all) screen.stdin.write(one);
  };
  return { session, sees, keys, quits: () => quits };
}

describe('TerminalChat', () => {
  it('says what is typed, corrections included', async () => {
    const { session, keys, sees } = await open();
    keys('o', 'k', BACKSPACE, 'i', ENTER);
    await sees('O que você quer?');
    expect(session.done).toEqual(['say oi']);
  });

  it('picks a choice by arrows, by number and by title', async () => {
    const { session, keys, sees } = await open();
    for (const pick of [
      [DOWN, DOWN, ENTER],
      [UP, ENTER],
      ['1', ENTER],
      ['dizer meu nome', ENTER],
    ]) {
      keys('oi', ENTER);
      await sees('1. Dizer meu nome');
      keys(...pick);
      await sees('Certo.');
    }
    expect(session.done.filter((done) => done !== 'say oi')).toEqual(['choose bye', 'choose bye', 'choose name', 'choose name']);
  });

  it('acts as the agent and gives the talk back', async () => {
    const { session, keys, sees } = await open();
    keys('/agent Oi, sou a Bia', ENTER);
    await sees(words.agentSpoke.slice(0, 30));
    keys('/agent voltar', ENTER);
    await sees(words.agentLeft);
    expect(session.done).toEqual(['agent Oi, sou a Bia', 'agent.release']);
  });

  it('shows what went wrong', async () => {
    const { keys, sees } = await open({ ...createFakeSession(), say: () => Promise.reject(new Error('no luck')) });
    keys('oi', ENTER);
    await sees('no luck');
  });

  it('leaves on Ctrl-C and on /quit', async () => {
    const { keys, quits } = await open();
    keys(CTRL_C);
    await expect.poll(quits, PATIENT).toBe(1);
    keys('/quit', ENTER);
    await expect.poll(quits, PATIENT).toBe(2);
  });

  it('reads a paste as one message, lines kept', async () => {
    const { session, keys } = await open();
    keys('\u001b[200~Rua A\r\nnúmero 1\u001b[201~', ENTER);
    await expect.poll(() => session.done, PATIENT).toEqual(['say Rua A\nnúmero 1']);
  });

  it('takes what was typed before the screen was up', async () => {
    const { session, keys } = await open();
    keys('oi\n2\n');
    await expect.poll(() => session.done, PATIENT).toEqual(['say oi', 'choose bye']);
  });
});
