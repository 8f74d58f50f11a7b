import { createVirtualClock, type VirtualClock } from '../clock/virtual-clock.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { APP_SECRET, createReceiverBot, type ReceiverBot } from './receiver-bot.ts';

export const ANA = '5511900000001';
export const BRUNO = '5521900000002';

export interface Scene extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly bot: ReceiverBot;
  readonly clock: VirtualClock;
}

/** An emulator under a virtual clock with a bot that listens. Both end with the scope. */
export async function startScene(options: Partial<EmulatorOptions> = {}): Promise<Scene> {
  const bot = await createReceiverBot();
  const clock = createVirtualClock();
  const emulator = await createEmulator({
    clock,
    statusDelaysMs: 'none',
    webhook: { url: bot.url, appSecret: APP_SECRET, verifyToken: 'right-token' },
    ...options,
  });
  return {
    emulator,
    bot,
    clock,
    async [Symbol.asyncDispose]() {
      bot.release();
      await emulator.close();
      await bot[Symbol.asyncDispose]();
    },
  };
}

/** Resolves at the first event that satisfies the predicate. */
export function eventOf(
  emulator: Emulator,
  predicate: (event: Parameters<Parameters<Emulator['subscribe']>[0]>[0]) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = emulator.subscribe((event) => {
      if (!predicate(event)) return;
      unsubscribe();
      resolve();
    });
  });
}
