import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { closeAll } from './testing/closing.ts';
import { startRegistrationBot } from './testing/start-registration-bot.ts';

afterEach(closeAll);

it('talks as its README shows', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const transcript = /```transcript\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
  const { ana } = await startRegistrationBot();
  for (const [, said = ''] of transcript.matchAll(/^user: (.+)$/gm)) {
    const tapped = /^\[(.+)\]$/.exec(said)?.[1];
    if (tapped === undefined) await ana.says(said);
    else await ana.taps(tapped);
  }
  expect(ana.transcript()).toBe(transcript);
});
