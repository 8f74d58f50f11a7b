/** A reply of the bot under test: `#3 m4.1 m4.2` is the third answer of its conversation and answers these messages. */
export interface NumberedReply {
  /** From 1 in each conversation. */
  readonly sequence: number;
  readonly words: readonly string[];
}

/** `undefined`: an apology. */
export function readNumberedReply(text: string): NumberedReply | undefined {
  const [, sequence, words = ''] = /^#(\d+)((?:\s+\S+)*)$/.exec(text.trim()) ?? [];
  return sequence === undefined ? undefined : { sequence: Number(sequence), words: words.split(/\s+/).filter((word) => word !== '') };
}

/** A message of this word can never be answered: its action always fails. */
export const isPoison = (word: string): boolean => word.startsWith('p');
/** The action of a message of this word takes long and tells the sink when it begins. */
export const isSlow = (word: string): boolean => word.startsWith('s');
