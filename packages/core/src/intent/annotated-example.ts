import { utteranceWords } from '../text/normalise-utterance.ts';

/** Words of an example that fill a slot, with what stands around them. */
export interface SlotAnnotation {
  readonly slot: string;
  /** As written: `amanhã`. */
  readonly words: string;
  /** Up to two normalised words before, nearest last; empty at the start. */
  readonly before: readonly string[];
  /** The normalised word after; absent at the end. */
  readonly after?: string;
}

export interface AnnotatedExample {
  /** The example as a person would write it. */
  readonly text: string;
  readonly annotations: readonly SlotAnnotation[];
}

/** Reads `marcar para [amanhã](date) às [15h](time)`: the sentence without the marks, and what they mark. */
export function readAnnotatedExample(example: string): AnnotatedExample {
  const marks = [...example.matchAll(MARK)];
  if (marks.length === 0) return { text: example, annotations: [] };
  const text = withoutMarks(example);
  const annotations = marks.map((mark): SlotAnnotation => {
    const [whole, words = '', slot = ''] = mark;
    const before = utteranceWords(withoutMarks(example.slice(0, mark.index))).slice(-2);
    const [after] = utteranceWords(withoutMarks(example.slice(mark.index + whole.length)));
    return { slot, words, before, ...(after === undefined ? {} : { after }) };
  });
  return { text, annotations };
}

const withoutMarks = (text: string): string => text.replace(MARK, '$1');
const MARK = /\[([^[\]]{1,200})\]\(([\w-]{1,60})\)/g;
