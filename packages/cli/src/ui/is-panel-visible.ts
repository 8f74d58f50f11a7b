import type { ChatState } from './chat-state.ts';

/** Whether the side panel shows: as the person chose, else when the terminal is wide enough. */
export const isPanelVisible = ({ isPanelShown }: ChatState, columns: number): boolean => isPanelShown ?? columns >= WIDE_COLUMNS;

const WIDE_COLUMNS = 90;
