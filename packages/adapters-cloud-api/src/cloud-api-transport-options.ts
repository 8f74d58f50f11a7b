import type { Clock, Logger } from '@recado/core';
import { ConfigurationError } from '@recado/core';
import type { OtherEvent } from './webhook/other-event.ts';

/** How to reach one business number on Meta's Graph API. Nothing is read from the environment. */
export interface CloudApiTransportOptions {
  /** Id of the business number (digits; not the number itself). It is the channel id. */
  readonly phoneNumberId: string;
  /** Token of a system user with `whatsapp_business_messaging`. Sent to `graphUrl` and nowhere else. */
  readonly accessToken: string;
  /** Secret of the Meta app; several while it is being rotated. */
  readonly appSecret: string | readonly string[];
  /** The word typed into the webhook form of the App Dashboard. */
  readonly verifyToken: string;
  /** Where Graph lives; the emulator's base URL in tests and development. @default 'https://graph.facebook.com' */
  readonly graphUrl?: string;
  /** Version of the Graph API that is called. @default 'v26.0' */
  readonly version?: string;
  /** Largest webhook taken; Meta sends up to 3 MB. @default 3_145_728 (3 MiB) */
  readonly maxBodyBytes?: number;
  /** How long a send may take in all; then it counts as ambiguous, or as refused when no connection came about. @default 10_000 */
  readonly sendTimeoutMs?: number;
  /**
   * Gets what is neither a message nor a receipt: template and account news, opt-outs, echoes, history, unreadable items.
   * Awaited before the webhook is acknowledged; a rejection makes Meta send the whole POST again. Events may repeat.
   */
  readonly onOther?: (events: readonly OtherEvent[]) => void | Promise<void>;
  readonly logger?: Logger;
  /** Judges send timeouts and dates items that carry no time. @default the system's clock */
  readonly clock?: Pick<Clock, 'now' | 'after'>;
}

export interface ResolvedCloudApiOptions {
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecrets: readonly string[];
  readonly verifyToken: string;
  readonly graphUrl: URL;
  readonly version: string;
  readonly maxBodyBytes: number;
  readonly sendTimeoutMs: number;
  readonly onOther: ((events: readonly OtherEvent[]) => void | Promise<void>) | undefined;
  readonly logger: Logger | undefined;
  readonly clock: Pick<Clock, 'now' | 'after'>;
}

/** Fills in the defaults. Throws `ConfigurationError` for what could never work. */
export function resolveCloudApiOptions(options: CloudApiTransportOptions): ResolvedCloudApiOptions {
  const appSecrets = typeof options.appSecret === 'string' ? [options.appSecret] : [...options.appSecret];
  insist(
    /^\d+$/.test(options.phoneNumberId),
    'phoneNumberId',
    'Copy the phone number id (digits only) from the API setup page of the app.',
  );
  insist(
    /^[\x21-\x7e]+$/.test(options.accessToken),
    'accessToken',
    'Give a system-user token with whatsapp_business_messaging, without spaces.',
  );
  insist(
    appSecrets.length > 0 && appSecrets.every((secret) => secret !== ''),
    'appSecret',
    'Copy it from the basic settings of the Meta app.',
  );
  insist(options.verifyToken !== '', 'verifyToken', 'Choose a word and type the same one into the webhook form.');
  const graphUrl = URL.parse(options.graphUrl ?? 'https://graph.facebook.com');
  insist(graphUrl?.protocol === 'https:' || graphUrl?.protocol === 'http:', 'graphUrl', 'Give an http or https URL, or leave it out.');
  const version = options.version ?? 'v26.0';
  insist(/^v\d+\.\d+$/.test(version), 'version', 'Write it as Meta does, such as v26.0.');
  const maxBodyBytes = options.maxBodyBytes ?? 3 * 1024 * 1024;
  insist(maxBodyBytes > 0, 'maxBodyBytes', 'Leave it out for 3 MiB, the most Meta sends.');
  const sendTimeoutMs = options.sendTimeoutMs ?? 10_000;
  insist(sendTimeoutMs > 0, 'sendTimeoutMs', 'Leave it out for ten seconds.');
  return {
    phoneNumberId: options.phoneNumberId,
    accessToken: options.accessToken,
    appSecrets,
    verifyToken: options.verifyToken,
    graphUrl: graphUrl as URL,
    version,
    maxBodyBytes,
    sendTimeoutMs,
    onOther: options.onOther,
    logger: options.logger,
    clock: options.clock ?? SYSTEM_CLOCK,
  };
}

function insist(holds: boolean, option: string, hint: string): void {
  if (!holds) throw new ConfigurationError({ message: `The option "${option}" of the Cloud API transport cannot be used.`, hint });
}

const SYSTEM_CLOCK: Pick<Clock, 'now' | 'after'> = {
  now: Date.now,
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs).unref();
    return () => clearTimeout(timer);
  },
};
