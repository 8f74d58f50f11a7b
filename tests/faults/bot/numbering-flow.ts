import { setTimeout as wait } from 'node:timers/promises';
import { flow, freeText, type IntentRouter, intent, NOTHING_UNDERSTOOD, publicId } from '@recado/core';
import { isPoison, isSlow } from '../checker/numbered-reply.ts';
import { type BotSettings, JOBS, LEASE_MS } from './bot-settings.ts';
import { tellSink } from './sink-client.ts';

/** Numbers its answers and names in each the messages it answers; every turn commits a job that says the same. */
export function createNumberingFlow({ name, sinkPort, actionMs }: Pick<BotSettings, 'name' | 'sinkPort' | 'actionMs'>) {
  return flow('numbering', { version: 1 })
    .declare({ sequence: freeText(), named: freeText() })
    .ask('words', freeText(), { pt: '#{sequence} {named}' })
    .action(
      'number',
      async ({ slots, key, set, enqueue }) => {
        const words = (slots.words ?? '').split(/\s+/);
        if (words.some(isSlow)) {
          await tellSink(sinkPort, { type: 'action', key, process: name });
          // It does not look at `signal`: author code need not.
          await wait(LEASE_MS * SLOW_LEASES);
        } else {
          await wait(Math.random() * actionMs);
        }
        if (words.some(isPoison)) throw new Error('poison');
        const sequence = Number(slots.sequence ?? 0) + 1;
        set({ sequence: String(sequence), named: words.join(' ') });
        enqueue(JOBS, 'Numbered', { sequence, words: publicId(words.join('/')) });
      },
      { next: { to: 'words', clear: ['words'] } },
    )
    .end();
}

const SLOW_LEASES = 1.4;

export const numberingIntent = intent('number', { flow: 'numbering', examples: {} });

/** Has the first message of a conversation begin the flow with its words as the answer. */
export const firstWordsRouter: IntentRouter = {
  specVersion: 1,
  route: async ({ utterance, expecting }) =>
    expecting === undefined ? { intent: 'number', confidence: 1, slots: { words: utterance }, source: 'rules' } : NOTHING_UNDERSTOOD,
};
