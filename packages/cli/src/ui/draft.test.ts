import { describe, expect, it } from 'vitest';
import { type Draft, type DraftEdit, editDraft } from './draft.ts';

/** `|` stands for the cursor. */
const read = (shown: string): Draft => ({ text: shown.replace('|', ''), cursor: shown.indexOf('|') });
const show = ({ text, cursor }: Draft) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

describe('editDraft', () => {
  it.each<[string, DraftEdit, string]>([
    ['ol|', { type: 'insert', text: 'á' }, 'olá|'],
    ['a|c', { type: 'insert', text: 'b' }, 'ab|c'],
    ['olá 👨‍👩‍👧|', { type: 'backspace' }, 'olá |'],
    ['|x', { type: 'backspace' }, '|x'],
    ['👍🏽|!', { type: 'left' }, '|👍🏽!'],
    ['|e\u0301a', { type: 'right' }, 'e\u0301|a'],
    ['ab|', { type: 'right' }, 'ab|'],
    ['a|b', { type: 'home' }, '|ab'],
    ['a|b', { type: 'end' }, 'ab|'],
    ['a|👍🏽c', { type: 'delete' }, 'a|c'],
    ['um dois  |três', { type: 'delete-word' }, 'um |três'],
    ['um dois|', { type: 'delete-word' }, 'um |'],
    ['um |dois', { type: 'delete-before' }, '|dois'],
    ['um |dois', { type: 'delete-after' }, 'um |'],
  ])('%j with %j is %j', (before, edit, after) => {
    expect(show(editDraft(read(before), edit))).toBe(after);
  });
});
