import type { DevEvent } from '../dev/dev-session.ts';
import type { ChatNote } from './chat-state.ts';
import type { DraftEdit } from './draft.ts';

/** Whatever changes the chat screen. */
export type ChatAction =
  | { readonly type: 'event'; readonly event: DevEvent }
  | { readonly type: 'note'; readonly text: string; readonly tone: ChatNote['tone'] }
  | { readonly type: 'edit'; readonly edit: DraftEdit }
  | { readonly type: 'clear-draft' }
  | { readonly type: 'select'; readonly by: 1 | -1 }
  | { readonly type: 'scroll'; readonly by: number }
  | { readonly type: 'toggle-panel'; readonly isShownNow: boolean }
  | { readonly type: 'typing-ended' }
  | { readonly type: 'close' };
