import type { ContactAddresses, ConversationReport, ConversationSignal, LogLevel, TurnReport } from '@recado/core';
import type { ShownError } from '../errors/shown-error.ts';

/** What a bot's process needs to start. It travels by IPC only, so that the secrets in it show in nobody's environment. */
export interface HostSettings {
  /** Absolute. */
  readonly botFile: string;
  /** Absolute; exists. */
  readonly dataDir: string;
  /** Port of the webhook on 127.0.0.1; 0 for a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly graphUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** Whose conversation is shown, when they have written before. */
  readonly person?: ContactAddresses;
}

/** What the parent asks a running bot. */
export type HostRequest =
  /** Whether nothing is left to do but what waits for its time. Answered with a boolean. */
  | { readonly type: 'settled' }
  /** Something a human agent does in the conversation with these addresses. Answered `true` once durable. */
  | { readonly type: 'agent'; readonly addresses: ContactAddresses; readonly signal: ConversationSignal };

/** From the parent to the bot's process. */
export type ToHost =
  | { readonly type: 'start'; readonly settings: HostSettings }
  | { readonly type: 'request'; readonly id: number; readonly request: HostRequest }
  | { readonly type: 'stop' };

/** From the bot's process to the parent. */
export type FromHost =
  | { readonly type: 'ready'; readonly webhookUrl: string }
  | { readonly type: 'turn'; readonly report: TurnReport }
  /** Where the shown conversation stood when the bot started. */
  | { readonly type: 'standing'; readonly report: ConversationReport }
  | { readonly type: 'answer'; readonly id: number; readonly value: boolean }
  | { readonly type: 'refusal'; readonly id: number; readonly error: ShownError }
  /** The bot cannot start as it is; the process ends. Starting it again would not help. */
  | { readonly type: 'failed'; readonly error: ShownError };
