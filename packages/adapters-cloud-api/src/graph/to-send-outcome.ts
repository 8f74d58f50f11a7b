import type { SendOutcome, VendorError } from '@recado/core';
import type { GraphAnswer } from './graph-client.ts';
import { readGraphError } from './graph-error.ts';
import { graphRetryOf } from './graph-retry.ts';

/** The outcome of a send, and whether a person has to repair the account first. */
export interface JudgedSend {
  readonly outcome: SendOutcome;
  readonly isBlocked: boolean;
}

/**
 * Judges the answer to a send. Only what is certain not to have gone out is `refused`: a lost connection, a server failure without
 * Meta's word on it, or a success that names no message is `ambiguous`.
 */
export function toSendOutcome(answer: GraphAnswer): JudgedSend {
  if (answer.status === 'unreached') {
    const retry = { action: 'later', afterMs: UNREACHED_RETRY_MS } as const;
    return { outcome: { status: 'refused', error: { raw: answer.code }, isUnreached: true, retry }, isBlocked: false };
  }
  if (answer.status === 'lost') return ambiguous(answer.code);
  const { httpStatus, body } = answer;
  if (httpStatus >= 200 && httpStatus <= 299) {
    const transportMessageId = readMessageId(body);
    return transportMessageId === undefined
      ? ambiguous('UNREADABLE_ANSWER')
      : { outcome: { status: 'accepted', transportMessageId }, isBlocked: false };
  }
  const error = readGraphError(body);
  if (error === undefined) return judgeByHttpStatus(httpStatus, answer.retryAfterMs);
  const retry = graphRetryOf(error.code, error.isTransient || httpStatus >= 500);
  const vendorError: VendorError = { raw: String(error.code), ...(error.message === undefined ? {} : { title: error.message }) };
  switch (retry.class) {
    case 'ambiguous':
      return ambiguous(String(error.code));
    case 'never':
      return refused(vendorError);
    case 'blocked':
      return { ...refused(vendorError, retry.afterMs), isBlocked: true };
    case 'later':
      return refused(vendorError, Math.max(retry.afterMs, answer.retryAfterMs ?? 0));
  }
}

/** An answer that is not Graph's: of a proxy, a load balancer, a wrong address. */
function judgeByHttpStatus(httpStatus: number, retryAfterMs = 0): JudgedSend {
  const raw = `HTTP_${httpStatus}`;
  if (httpStatus >= 500 || httpStatus === 408) return ambiguous(raw);
  if (httpStatus === 429) return refused({ raw }, Math.max(TOO_MANY_RETRY_MS, retryAfterMs));
  return { ...refused({ raw }, FOREIGN_ANSWER_RETRY_MS), isBlocked: true };
}

function readMessageId(body: unknown): string | undefined {
  const messages = typeof body === 'object' && body !== null && 'messages' in body ? body.messages : undefined;
  const first: unknown = Array.isArray(messages) ? messages[0] : undefined;
  return typeof first === 'object' && first !== null && 'id' in first && typeof first.id === 'string' && first.id !== ''
    ? first.id
    : undefined;
}

const ambiguous = (reason: string): JudgedSend => ({ outcome: { status: 'ambiguous', reason }, isBlocked: false });

function refused(error: VendorError, afterMs?: number): JudgedSend {
  const retry = afterMs === undefined ? ({ action: 'never' } as const) : ({ action: 'later', afterMs } as const);
  return { outcome: { status: 'refused', error, retry }, isBlocked: false };
}

const UNREACHED_RETRY_MS = 1_000;
const TOO_MANY_RETRY_MS = 5_000;
const FOREIGN_ANSWER_RETRY_MS = 5 * 60_000;
