import type { ChatChoice } from './chat-message.ts';

/** The choice that a typed line stands for: its title, in any case, or its number from 1. A title wins over a number. */
export function findChoice(choices: readonly ChatChoice[], line: string): ChatChoice | undefined {
  const typed = line.trim().toLocaleLowerCase();
  return (
    choices.find(({ title }) => title.trim().toLocaleLowerCase() === typed) ??
    (/^[1-9]\d?$/.test(typed) ? choices[Number(typed) - 1] : undefined)
  );
}
