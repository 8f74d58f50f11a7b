/** What is being typed, and where the cursor stands: an index into the text, between characters as people see them. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

export const EMPTY_DRAFT: Draft = { text: '', cursor: 0 };

export type DraftEdit =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'left' | 'right' | 'home' | 'end' | 'backspace' | 'delete' | 'delete-word' | 'delete-before' | 'delete-after' };

/** The draft after one key. */
export function editDraft({ text, cursor }: Draft, edit: DraftEdit): Draft {
  const before = text.slice(0, cursor);
  const after = text.slice(cursor);
  switch (edit.type) {
    case 'insert':
      return { text: `${before}${edit.text}${after}`, cursor: cursor + edit.text.length };
    case 'left':
      return { text, cursor: cursor - lastCharacter(before).length };
    case 'right':
      return { text, cursor: cursor + firstCharacter(after).length };
    case 'home':
      return { text, cursor: 0 };
    case 'end':
      return { text, cursor: text.length };
    case 'backspace':
      return cut(before.slice(0, before.length - lastCharacter(before).length), after);
    case 'delete':
      return cut(before, after.slice(firstCharacter(after).length));
    case 'delete-word':
      return cut(before.replace(/\S+\s*$|\s+$/, ''), after);
    case 'delete-before':
      return cut('', after);
    case 'delete-after':
      return cut(before, '');
  }
}

const cut = (before: string, after: string): Draft => ({ text: before + after, cursor: before.length });
const characters = new Intl.Segmenter();
const firstCharacter = (text: string): string => characters.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
const lastCharacter = (text: string): string => [...characters.segment(text)].at(-1)?.segment ?? '';
