import type { ConversationReport, TurnReport } from '@recado/core';
import type { ShownError } from '../errors/shown-error.ts';

/** What becomes of the bot's process. */
export type BotEvent =
  | { readonly type: 'bot.starting' }
  | { readonly type: 'bot.ready'; readonly webhookUrl: string }
  /** It ended without being asked to, and is started again. */
  | { readonly type: 'bot.crashed'; readonly reason: string; readonly retryInMs: number }
  /** It cannot run as it is; only a changed file helps. */
  | { readonly type: 'bot.failed'; readonly error: ShownError }
  | { readonly type: 'bot.turn'; readonly report: TurnReport }
  /** Where the shown conversation stood when the bot started. */
  | { readonly type: 'bot.standing'; readonly report: ConversationReport }
  /** A line the bot wrote to its standard output or error. */
  | { readonly type: 'bot.output'; readonly line: string };
