import type { Key } from 'ink';
import type { DraftEdit } from './draft.ts';

/** What a key means to the chat. */
export type KeyMeaning =
  | { readonly type: 'edit'; readonly edit: DraftEdit }
  | { readonly type: 'select'; readonly by: 1 | -1 }
  | { readonly type: 'scroll'; readonly by: number }
  | { readonly type: 'send' }
  | { readonly type: 'toggle-panel' }
  | { readonly type: 'quit' };

/**
 * Reads what Ink made of a key. Text that came in one piece with its Enter is several meanings; what was typed before
 * the screen was up comes with line feeds.
 */
export function readKey(input: string, key: Key): readonly KeyMeaning[] {
  const held = key.ctrl ? CTRL[input] : undefined;
  if (held !== undefined) return [held];
  if (key.return) return [key.meta || key.shift ? edit({ type: 'insert', text: '\n' }) : { type: 'send' }];
  if (key.tab) return [{ type: 'toggle-panel' }];
  if (key.upArrow || key.downArrow) return [{ type: 'select', by: key.upArrow ? -1 : 1 }];
  if (key.pageUp || key.pageDown) return [{ type: 'scroll', by: key.pageUp ? PAGE : -PAGE }];
  for (const [name, type] of EDITS) if (key[name]) return [edit({ type })];
  if (key.ctrl || key.meta || key.escape || input === '') return [];
  return input
    .split(/[\r\n]/)
    .flatMap((text, at): readonly KeyMeaning[] => [
      ...(at > 0 ? [{ type: 'send' } as const] : []),
      ...(text === '' ? [] : [edit({ type: 'insert', text: printable(text) })]),
    ]);
}

/** Pasted text as part of a message: its lines are kept, other control characters are not. */
export const pastedEdit = (text: string): DraftEdit => ({ type: 'insert', text: printable(text.replace(/\r\n?/g, '\n')) });

const edit = (change: DraftEdit): KeyMeaning => ({ type: 'edit', edit: change });
const printable = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, '');

const CTRL: Readonly<Record<string, KeyMeaning>> = {
  a: edit({ type: 'home' }),
  c: { type: 'quit' },
  d: { type: 'quit' },
  e: edit({ type: 'end' }),
  k: edit({ type: 'delete-after' }),
  p: { type: 'toggle-panel' },
  u: edit({ type: 'delete-before' }),
  w: edit({ type: 'delete-word' }),
};

const EDITS = [
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['home', 'home'],
  ['end', 'end'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const;

/** Items of a page. */
const PAGE = 4;
