import { SYSTEM_TEXTS } from '@recado/core';
import { AWAKE, countedReply, DISTURBED, HELLO, keptWord, QUESTION, SLEEP, SLEEPS } from './talk-bot.ts';

/** What the bot ought to be and say after each turn, worked out without the engine. */
export class ConversationModel {
  readonly words: string[] = [];
  phase: 'new' | 'asking' | 'asleep' = 'new';

  get count(): number {
    return this.words.length;
  }

  /** A turn of these messages, as one text. Answers the replies. */
  hears(text: string): readonly string[] {
    if (this.phase === 'new') {
      this.phase = 'asking';
      return [HELLO, QUESTION];
    }
    if (this.phase === 'asleep') {
      this.phase = 'asking';
      return [DISTURBED, QUESTION];
    }
    this.words.push(keptWord(text));
    const counted = countedReply(this.count, this.words.join(','));
    if (!text.includes(SLEEP)) return [counted, QUESTION];
    this.phase = 'asleep';
    return [counted, SLEEPS];
  }

  /** Its timer is due. */
  wakes(): readonly string[] {
    if (this.phase !== 'asleep') return [];
    this.phase = 'asking';
    return [AWAKE, QUESTION];
  }

  /** A message became a dead letter. */
  apologises(): readonly string[] {
    return [SYSTEM_TEXTS.broken.pt ?? ''];
  }
}
