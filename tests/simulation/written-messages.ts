import { SEALER } from './clear-sealer.ts';
import type { WrittenMessage } from './conversation-judge.ts';
import type { Faults } from './faults.ts';
import { CHANNEL } from './settings.ts';
import { DEADLY } from './simulated-process.ts';
import { SLEEP } from './talk-bot.ts';

/** Who writes what and when, milliseconds of the simulation. */
export function writeMessages(faults: Faults): readonly { readonly message: WrittenMessage; readonly at: number }[] {
  const script: { message: WrittenMessage; at: number }[] = [];
  const people = faults.which([1, 2, 3]);
  const kinds = faults.which([PLAIN, PLAIN, SLEEPY, DEADLY_TOO]);
  for (let person = 0; person < people; person += 1) {
    const messages = faults.which([1, 2, 3, 4, 5]);
    let at = ONCE_THEY_ARE_UP_MS;
    for (let number = 0; number < messages; number += 1) {
      at += faults.which([0, 30, 300, 1_200]);
      const kind = faults.which(kinds);
      if (kind !== 'plain') faults.count(kind);
      const id = `m${person}-${number}`;
      script.push({
        message: { id, inboundId: SEALER.lookup('inbound', `${CHANNEL}/${id}`), person, text: `${WORD[kind]}-${person}-${number}` },
        at,
      });
    }
  }
  return script;
}

/** The first word comes when the first processes have started, unless they are slow. */
const ONCE_THEY_ARE_UP_MS = 50;
type Kind = 'plain' | 'sleepy' | 'deadly';
const PLAIN: readonly Kind[] = ['plain'];
const SLEEPY: readonly Kind[] = ['plain', 'plain', 'sleepy'];
const DEADLY_TOO: readonly Kind[] = ['plain', 'plain', 'plain', 'sleepy', 'deadly'];
const WORD = { plain: 'palavra', sleepy: SLEEP, deadly: DEADLY };
