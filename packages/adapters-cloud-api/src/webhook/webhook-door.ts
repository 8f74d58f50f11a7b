import type { Clock, Logger } from '@recado/core';
import { publicId, RecadoError } from '@recado/core';
import { answerChallenge } from './answer-challenge.ts';
import { type ParsedWebhook, parseWebhook } from './parse-webhook.ts';
import { isSignatureHeader, verifySignature } from './verify-signature.ts';
import type { WebhookAnswer } from './webhook-answer.ts';

export interface WebhookDoorOptions {
  readonly appSecrets: readonly string[];
  readonly verifyToken: string;
  readonly maxBodyBytes: number;
  /** Resolves when everything is durable; a rejection is answered 503, so that the whole POST comes back. */
  readonly keep: (webhook: ParsedWebhook) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger | undefined;
}

/**
 * What a webhook is answered, on raw bytes and two headers: the web-standard handler and the Node mount only carry these to it.
 * Refusals leave a log line without content.
 */
export interface WebhookDoor {
  readonly maxBodyBytes: number;
  answerGet(query: URLSearchParams): WebhookAnswer;
  /** Judges by the headers alone, before any of the body is read; `undefined` lets it in. */
  refuseUnread(signature: string | null | undefined, contentLength: string | null | undefined): WebhookAnswer | undefined;
  refuseTooLarge(): WebhookAnswer;
  /** Somebody read the body first, so its bytes cannot be verified any more. */
  refuseConsumed(): WebhookAnswer;
  answerPost(raw: Uint8Array, signature: string): Promise<WebhookAnswer>;
}

export function createWebhookDoor(options: WebhookDoorOptions): WebhookDoor {
  const refuse = (
    answer: WebhookAnswer,
    reason: 'bad_signature' | 'bad_token' | 'body_consumed' | 'malformed' | 'too_large',
  ): WebhookAnswer => {
    options.logger?.warn('webhook.refused', { reason: publicId(reason), httpStatus: answer.status });
    return answer;
  };
  const refuseTooLarge = () => refuse(TOO_LARGE, 'too_large');

  return {
    maxBodyBytes: options.maxBodyBytes,
    refuseTooLarge,
    refuseConsumed: () => refuse(NOT_KEPT, 'body_consumed'),
    answerGet(query) {
      const answer = answerChallenge(query, options.verifyToken);
      return answer.status === 200 ? answer : refuse(answer, 'bad_token');
    },
    refuseUnread(signature, contentLength) {
      if (Number(contentLength ?? 0) > options.maxBodyBytes) return refuseTooLarge();
      return isSignatureHeader(signature) ? undefined : refuse(UNAUTHORIZED, 'bad_signature');
    },
    async answerPost(raw, signature) {
      if (!verifySignature(raw, signature, options.appSecrets)) return refuse(UNAUTHORIZED, 'bad_signature');
      const webhook = parseWebhook(parseJson(raw), options.clock.now());
      if (webhook === undefined) return refuse(MALFORMED, 'malformed');
      try {
        await options.keep(webhook);
        return KEPT;
      } catch (error) {
        options.logger?.error('webhook.not_kept', { reason: reasonOf(error) });
        return NOT_KEPT;
      }
    },
  };
}

function parseJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse((raw instanceof Buffer ? raw : Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)).toString());
  } catch {
    return undefined;
  }
}

/** Our own errors have stable codes; of others not even the name is certain to be free of content. */
function reasonOf(error: unknown) {
  return publicId(RecadoError.is(error) ? error.code : 'sink_rejected');
}

const KEPT: WebhookAnswer = { status: 200 };
const MALFORMED: WebhookAnswer = { status: 400 };
const UNAUTHORIZED: WebhookAnswer = { status: 401 };
const TOO_LARGE: WebhookAnswer = { status: 413 };
const NOT_KEPT: WebhookAnswer = { status: 503 };
