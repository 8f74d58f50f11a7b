import { setTimeout as wait } from 'node:timers/promises';
import type { EmulatedUser, Emulator } from '@recado/emulator';
import type { ResolvedFaultRun } from './fault-run-options.ts';
import { seeded } from './plan/seeded.ts';

/** People who write to the bot. */
export interface Chatter {
  /** Has them write until the time is up, no more than are wanted at once. */
  writeFor(durationMs: number): Promise<void>;
  /** Of a message id: its word. */
  readonly words: ReadonlyMap<string, string>;
}

/** @param isAnswered - How many messages have been answered so far. */
export function createChatter(emulator: Emulator, run: ResolvedFaultRun, answered: () => number): Chatter {
  const random = seeded(run.seed + 1);
  const people = Array.from({ length: run.conversations }, (_, at) => ({
    at,
    user: emulator.user({ phone: `5511${900_000_000 + at}` }),
    said: 0,
  }));
  const words = new Map<string, string>();
  const write = async (person: { readonly at: number; readonly user: EmulatedUser; said: number }) => {
    person.said += 1;
    const drawn = random() * 1_000;
    const kind = drawn < run.slowPerMille ? 's' : drawn < run.slowPerMille + run.poisonPerMille ? 'p' : 'm';
    const word = `${kind}${person.at}.${person.said}`;
    const { id } = await person.user.say(word);
    words.set(id, word);
  };
  return {
    words,
    async writeFor(durationMs) {
      const startedAt = performance.now();
      let written = 0;
      for (let elapsed = 0; elapsed < durationMs; elapsed = performance.now() - startedAt) {
        const allowed = Math.min((run.perSecond * elapsed) / 1_000, answered() + run.inFlight);
        for (; written < allowed; written += 1) await write(people[Math.floor(random() * people.length)]!);
        await wait(10);
      }
    },
  };
}
