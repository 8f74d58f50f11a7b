import { type ActionContext, type ActionHandler, ask, type BotContent, flow, freeText, publicId } from '@recado/core';

export interface TalkSlots {
  readonly word: string;
  readonly count: string | undefined;
  readonly words: string | undefined;
}

/** Author code of the bot, as a simulated process runs it. */
export interface TalkActions {
  /** A side effect elsewhere, before anything of the turn is known to be kept. */
  book(context: ActionContext<TalkSlots>): Promise<void>;
  /** A second one; the words are counted after it. */
  count(context: ActionContext<TalkSlots>): Promise<void>;
}

export const HELLO = 'pronto';
export const QUESTION = 'diga';
export const SLEEPS = 'dormindo';
export const AWAKE = 'acordei';
export const DISTURBED = 'acordado';
/** A word with this in it makes the bot wait. */
export const SLEEP = 'sono';
export const SLEEP_MS = 1_500;

/** What the bot says after counting. */
export const countedReply = (count: number, words: string): string => `${count}: ${words}`;
/** A word as it is kept: messages that were merged are joined. */
export const keptWord = (text: string): string => text.replaceAll('\n', '+');

/**
 * Counts the words of a conversation and keeps them all, so that one that is lost, doubled or out of order shows in every reply after it.
 * Each word runs two actions and leaves a job and an event; some words make it wait for a timer.
 */
const talk = flow('talk', { version: 1 })
  .declare({ count: freeText(), words: freeText() }, { public: true })
  .say('hello', { pt: HELLO })
  .slots({ word: ask(freeText(), { pt: QUESTION }).public() })
  .action('book', () => undefined)
  .action('count', () => undefined)
  .say('counted', ({ slots }) => countedReply(Number(slots.count), String(slots.words)))
  .branch('sleepy', [{ when: ({ slots }) => String(slots.word).includes(SLEEP), next: 'sleeps' }], 'again')
  .say('sleeps', { pt: SLEEPS })
  .wait('sleep', { forMs: SLEEP_MS, onMessage: 'disturbed', next: 'awake' })
  .say('awake', { pt: AWAKE }, { next: 'again' })
  .say('disturbed', { pt: DISTURBED }, { next: 'again' })
  .goto('again', { to: 'word', clear: ['word'] })
  .end();

export const talkBot = (): BotContent => ({ flows: [talk], entry: talk });

/** The author code of the flow, by the names it is registered under. */
export function talkHandlers(actions: TalkActions): { readonly [action: string]: ActionHandler } {
  const count = async (context: ActionContext<TalkSlots>) => {
    await actions.count(context);
    const { slots, set, enqueue, emit, conversationId } = context;
    const counted = Number(slots.count ?? 0) + 1;
    const words = [...(slots.words === undefined ? [] : [slots.words]), keptWord(slots.word)].join(',');
    set({ count: String(counted), words });
    enqueue(JOB_QUEUE, 'WordCounted', { counted, conversation: publicId(conversationId) });
    emit('word.counted', { counted, conversation: publicId(conversationId) });
  };
  const handlers: { readonly [action: string]: ActionHandler<TalkSlots> } = { 'talk.book': actions.book, 'talk.count': count };
  return handlers as unknown as { readonly [action: string]: ActionHandler };
}

export const JOB_QUEUE = 'words';
export const EVENT_QUEUE = 'domain-events';
