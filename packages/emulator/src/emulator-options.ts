import type { EmulatorClock } from './clock/emulator-clock.ts';
import { systemClock } from './clock/system-clock.ts';
import type { WebhookIdentity } from './webhook/webhook-body.ts';

/** The business number the emulator plays. */
export interface EmulatedNumber {
  readonly phoneNumberId: string;
  /** Digits, as in the metadata of webhooks. */
  readonly displayPhoneNumber: string;
  readonly wabaId: string;
  /** What the bot must send as bearer token. */
  readonly accessToken: string;
  readonly verifiedName: string;
}

/** How long after acceptance each status comes, in milliseconds. */
export interface StatusDelays {
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
}

/** What happens to a webhook that was not answered with 200: the delay doubles from the first to the longest. */
export interface WebhookRetry {
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** Age at which a webhook is given up. */
  readonly forMs: number;
}

export interface EmulatorOptions {
  /** Folder of the journal (`emulator.db`), made if absent; one process at a time. Without it everything is in memory. */
  readonly dataDir?: string;
  readonly webhook: {
    /** The bot's callback. A function is asked at each attempt; while it gives `undefined` webhooks wait. */
    readonly url: string | (() => string | undefined);
    /** Key of `X-Hub-Signature-256`. */
    readonly appSecret: string;
    /** @default 'recado-verify-token' */
    readonly verifyToken?: string;
    /** An attempt without an answer after so long has failed; real time, also under a virtual clock. @default 10_000 */
    readonly timeoutMs?: number;
    /** Webhooks under way at once; one person has at most one. @default 64 */
    readonly maxInFlight?: number;
  };
  /** @default `106540352240001`, `551130000001`, `102290129340001`, `recado-dev-token`, `Recado` */
  readonly number?: Partial<EmulatedNumber>;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** @default 0, a free one */
  readonly port?: number;
  /** @default the system's clock */
  readonly clock?: EmulatorClock;
  /** `'none'` sends no status webhooks at all, not even `failed`; the history still has the failures. @default 20, 60, 400 */
  readonly statusDelaysMs?: StatusDelays | 'none';
  /** @default 250 ms, 30 s, 7 days */
  readonly retry?: Partial<WebhookRetry>;
  /** Pair rate (45 at once, then 1 per 6 s: 131056) and throughput (80 per second: 130429). @default false */
  readonly rateLimits?: boolean;
  /**
   * `'twelve-digit'` keeps Brazilian mobiles of area codes from 31 on without the ninth digit, so that `contacts[0].wa_id` of an
   * answer differs from its `input`. Either form reaches the person in both settings. @default 'as-written'
   */
  readonly brazilianWaIds?: 'as-written' | 'twelve-digit';
  /** `'phone-only'` leaves BSUIDs out of webhooks, as before April 2026. @default 'phone-and-bsuid' */
  readonly identity?: WebhookIdentity;
}

/** The options with every default in place. */
export interface ResolvedOptions {
  readonly dataDir: string | undefined;
  readonly webhook: {
    readonly url: () => string | undefined;
    readonly appSecret: string;
    readonly verifyToken: string;
    readonly timeoutMs: number;
    readonly maxInFlight: number;
  };
  readonly number: EmulatedNumber;
  readonly host: string;
  readonly port: number;
  readonly clock: EmulatorClock;
  readonly statusDelaysMs: StatusDelays | 'none';
  readonly retry: WebhookRetry;
  readonly rateLimits: boolean;
  readonly brazilianWaIds: 'as-written' | 'twelve-digit';
  readonly identity: WebhookIdentity;
}

export function resolveOptions(options: EmulatorOptions): ResolvedOptions {
  const { url, appSecret, verifyToken = 'recado-verify-token', timeoutMs = 10_000, maxInFlight = 64 } = options.webhook;
  return {
    dataDir: options.dataDir,
    webhook: { url: typeof url === 'string' ? () => url : url, appSecret, verifyToken, timeoutMs, maxInFlight },
    number: {
      phoneNumberId: '106540352240001',
      displayPhoneNumber: '551130000001',
      wabaId: '102290129340001',
      accessToken: 'recado-dev-token',
      verifiedName: 'Recado',
      ...options.number,
    },
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    clock: options.clock ?? systemClock,
    statusDelaysMs: options.statusDelaysMs ?? { sent: 20, delivered: 60, read: 400 },
    retry: { firstDelayMs: 250, maxDelayMs: 30_000, forMs: 7 * 24 * 60 * 60 * 1000, ...options.retry },
    rateLimits: options.rateLimits ?? false,
    brazilianWaIds: options.brazilianWaIds ?? 'as-written',
    identity: options.identity ?? 'phone-and-bsuid',
  };
}
