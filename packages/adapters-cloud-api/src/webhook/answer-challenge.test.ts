import { describe, expect, it } from 'vitest';
import { answerChallenge } from './answer-challenge.ts';

const query = (fields: Record<string, string>) =>
  new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': 'palavra', 'hub.challenge': '1158201444', ...fields });

describe('answerChallenge', () => {
  it('answers the challenge exactly', () => {
    expect(answerChallenge(query({}), 'palavra')).toEqual({ status: 200, body: '1158201444' });
  });

  it.each([
    ['another token', query({ 'hub.verify_token': 'outra' })],
    ['a longer token', query({ 'hub.verify_token': 'palavras' })],
    ['an empty token', query({ 'hub.verify_token': '' })],
    ['another mode', query({ 'hub.mode': 'unsubscribe' })],
    ['nothing', new URLSearchParams()],
    ['no challenge', new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': 'palavra' })],
  ])('refuses %s', (_, asked) => {
    expect(answerChallenge(asked, 'palavra')).toEqual({ status: 403 });
  });
});
