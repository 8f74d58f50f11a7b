import { describe, expect, it } from 'vitest';
import type { GraphAnswer } from './graph-client.ts';
import { toSendOutcome } from './to-send-outcome.ts';

const answered = (httpStatus: number, body: unknown, retryAfterMs?: number): GraphAnswer => ({
  status: 'answered',
  httpStatus,
  body,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const failed = (code: number, fields: object = {}, httpStatus = 400) =>
  toSendOutcome(answered(httpStatus, { error: { message: 'Meta says', code, error_data: { details: 'eco: Ana' }, ...fields } }));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('toSendOutcome', () => {
  it('accepts a message that has an id, also one that Meta holds back', () => {
    for (const status of ['accepted', 'held_for_quality_assessment', 'paused']) {
      expect(toSendOutcome(answered(200, { messages: [{ id: 'wamid.1', message_status: status }] })).outcome).toEqual({
        status: 'accepted',
        transportMessageId: 'wamid.1',
      });
    }
  });

  it.each([undefined, 'text', {}, { messages: [] }, { messages: [{}] }, { success: true }])(
    'finds a success without an id ambiguous: %j',
    (body) => {
      expect(toSendOutcome(answered(200, body)).outcome).toEqual({ status: 'ambiguous', reason: 'UNREADABLE_ANSWER' });
    },
  );

  it.each([33, 100, 131008, 131009, 131021, 131026, 131047, 131050, 131051, 131062, 132000, 132001, 132015, 135000, 999999])(
    'refuses %i for good',
    (code) => {
      expect(failed(code)).toEqual({
        outcome: { status: 'refused', error: { raw: String(code), title: 'Meta says' }, retry: { action: 'never' } },
        isBlocked: false,
      });
    },
  );

  it.each([
    [4, MINUTE],
    [80007, 5 * MINUTE],
    [130429, 1_000],
    [131056, 6_000],
    [131057, 15_000],
    [133004, 5_000],
    [131048, DAY],
    [131049, DAY],
  ])('refuses %i for %i ms, whatever the HTTP status', (code, afterMs) => {
    for (const httpStatus of [400, 429, 503]) {
      expect(failed(code, {}, httpStatus)).toMatchObject({
        outcome: { status: 'refused', retry: { action: 'later', afterMs } },
        isBlocked: false,
      });
    }
  });

  it('waits as long as the answer asks, when that is longer', () => {
    const answer = answered(429, { error: { code: 130429 } }, 30_000);
    expect(toSendOutcome(answer).outcome).toMatchObject({ retry: { action: 'later', afterMs: 30_000 } });
  });

  it.each([0, 3, 10, 190, 200, 299, 368, 131005, 131030, 131031, 131042, 133010, 136024])('finds the account blocked by %i', (code) => {
    expect(failed(code)).toMatchObject({
      outcome: { status: 'refused', retry: { action: 'later', afterMs: 15 * MINUTE } },
      isBlocked: true,
    });
  });

  it.each([1, 2, 131000, 131016])('finds %i ambiguous: the message may be on its way', (code) => {
    expect(failed(code).outcome).toEqual({ status: 'ambiguous', reason: String(code) });
  });

  it('goes by is_transient, or by the failure of the server, for a code nobody told us of', () => {
    expect(failed(987654, { is_transient: true }).outcome).toMatchObject({ status: 'ambiguous' });
    expect(failed(987654, {}, 500).outcome).toMatchObject({ status: 'ambiguous' });
    expect(failed(987654).outcome).toMatchObject({ status: 'refused', retry: { action: 'never' } });
  });

  it('judges an answer that is not of Graph by its HTTP status', () => {
    expect(toSendOutcome(answered(502, undefined)).outcome).toEqual({ status: 'ambiguous', reason: 'HTTP_502' });
    expect(toSendOutcome(answered(429, undefined, 60_000)).outcome).toMatchObject({
      error: { raw: 'HTTP_429' },
      retry: { afterMs: 60_000 },
    });
    expect(toSendOutcome(answered(302, undefined))).toMatchObject({
      outcome: { status: 'refused', error: { raw: 'HTTP_302' } },
      isBlocked: true,
    });
    expect(toSendOutcome(answered(404, { error: 'nginx' }))).toMatchObject({ outcome: { retry: { action: 'later' } }, isBlocked: true });
  });

  it('tells what was never written from what may have been', () => {
    expect(toSendOutcome({ status: 'unreached', code: 'ECONNREFUSED' }).outcome).toEqual({
      status: 'refused',
      error: { raw: 'ECONNREFUSED' },
      isUnreached: true,
      retry: { action: 'later', afterMs: 1_000 },
    });
    expect(toSendOutcome({ status: 'lost', code: 'TIMEOUT' }).outcome).toEqual({ status: 'ambiguous', reason: 'TIMEOUT' });
  });

  it('leaves out the details, which can repeat what was sent', () => {
    expect(JSON.stringify(failed(131009))).not.toContain('Ana');
  });
});
