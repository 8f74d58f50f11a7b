import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { LedgerBalance } from '@recado/core';
import { createEmulator, type Emulator } from '@recado/emulator';
import { expect, it } from 'vitest';
import type { StoreToOpen } from './open-store.ts';

const CONVERSATIONS = 200;
const MESSAGES = 2_000;
const KILLS = 25;
const SEED = Number(process.env.RECADO_CRASH_SEED ?? 20_261_121);

/** 2,000 messages through a bot that is killed again and again: none lost, in order, twice only where a send was ambiguous. */
export function survivesKills(name: string, storeToOpen: () => Promise<StoreToOpen> | StoreToOpen): void {
  it(`answers ${MESSAGES} messages of ${CONVERSATIONS} conversations through ${KILLS} kills on ${name}: none lost, in order, twice only where a send was ambiguous`, async () => {
    const random = seeded(SEED);
    const port = await freePort();
    const appSecret = 'crash-secret';
    const verifyToken = 'crash-verify';
    await using emulator = await createEmulator({
      webhook: { url: `http://127.0.0.1:${port}/webhook`, appSecret, verifyToken },
      statusDelaysMs: { sent: 5, delivered: 10, read: 20 },
      retry: { firstDelayMs: 10, maxDelayMs: 50, forMs: 600_000 },
    });
    const { phoneNumberId, accessToken } = emulator.config;
    const argument = JSON.stringify({
      store: await storeToOpen(),
      port,
      graphUrl: emulator.baseUrl,
      phoneNumberId,
      accessToken,
      appSecret,
      verifyToken,
    });

    const users = Array.from({ length: CONVERSATIONS }, (_, at) => emulator.user({ phone: `5511${900_000_000 + at}`, name: `P${at}` }));
    const perUser = MESSAGES / CONVERSATIONS;
    const words = users.flatMap((_, at) => Array.from({ length: perUser }, (_unused, turn) => ({ at, turn })));
    // Each user's own messages stay in order; who writes next is drawn.
    const queues = users.map((_, at) => words.filter((word) => word.at === at));
    const kills: number[] = [];
    let child = await startBot(argument);
    for (let sent = 0; sent < MESSAGES; ) {
      const portion = Math.min(Math.ceil(MESSAGES / KILLS), MESSAGES - sent);
      const writing: Promise<unknown>[] = [];
      for (let n = 0; n < portion; n += 1) {
        const waiting = queues.filter((queue) => queue.length > 0);
        const next = waiting[Math.floor(random() * waiting.length)]?.shift();
        if (next === undefined) break;
        writing.push(users[next.at]!.say(next.turn === 0 ? 'oi' : `palavra-${next.at}-${next.turn}`));
      }
      sent += portion;
      await Promise.all(writing);
      emulator.retryNow();
      await wait(random() * 400);
      kills.push(child.pid ?? 0);
      child.kill('SIGKILL');
      await once(child, 'exit');
      child = await startBot(argument);
    }
    const balance = await settled(child, emulator);
    child.kill('SIGKILL');

    // By outbox id, over every reply a contact got: the questions between the numbered answers count too.
    const ids = users.flatMap((user) => user.messages.map((message) => message.bizOpaqueCallbackData));
    const duplicates = ids.length - new Set(ids).size;
    for (const [at, user] of users.entries()) {
      const heard = user.messages.map((message) => message.text ?? '').filter((text) => text.startsWith('recebi'));
      const once = heard.filter((text, index) => heard.indexOf(text) === index);
      expect(once).toEqual(Array.from({ length: perUser - 1 }, (_, turn) => `recebi palavra-${at}-${turn + 1} como ${turn + 1}`));
    }
    console.log(
      JSON.stringify({ test: 'crash', store: name, seed: SEED, kills: kills.length, ...balance, duplicatesSeenByContacts: duplicates }),
    );
    expect(kills.length).toBeGreaterThanOrEqual(20);
    expect(balance).toMatchObject({ accepted: MESSAGES, handled: MESSAGES, pending: 0, merged: 0, deadLettered: 0 });
    expect(balance.replies).toMatchObject({ waiting: 0, deadLettered: 0, failed: 0 });
    expect(balance.replies.sent).toBe(balance.replies.committed);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(balance.replies.committed);
    expect(duplicates).toBeLessThanOrEqual(balance.replies.possibleDuplicates);
  }, 180_000);
}

async function startBot(argument: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./bot-process.ts', import.meta.url)), [argument], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ready = once(child, 'message');
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The bot ended with ${code} before it was ready.`);
  });
  await Promise.race([ready, died]);
  died.catch(() => undefined);
  return child;
}

/** Waits until the bot has handled everything, asking it every 50 ms. */
async function settled(child: ChildProcess, emulator: Emulator): Promise<LedgerBalance> {
  for (;;) {
    if (emulator.pending().messages === 0) {
      const answered = once(child, 'message');
      child.send('balance');
      const [{ isSettled, balance }] = (await answered) as [{ isSettled: boolean; balance: LedgerBalance }];
      if (isSettled) return balance;
    }
    await wait(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
