import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebhookAnswer } from './webhook-answer.ts';

/**
 * Answers Meta's subscription handshake: the challenge as plain text when mode and token are right, 403 otherwise.
 * Tokens are compared by their hashes, in constant time whatever their lengths.
 */
export function answerChallenge(query: URLSearchParams, verifyToken: string): WebhookAnswer {
  const token = query.get('hub.verify_token');
  const challenge = query.get('hub.challenge');
  const isMeant = query.get('hub.mode') === 'subscribe' && token !== null && challenge !== null;
  if (!isMeant || !timingSafeEqual(hash(token), hash(verifyToken))) return { status: 403 };
  return { status: 200, body: challenge };
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
