import { randomInt } from 'node:crypto';

/** Does the GET handshake: whether the callback answers 200 and the challenge. A callback that cannot be reached is a `false`. */
export async function verifyWebhook(callback: string, verifyToken: string, timeoutMs: number): Promise<boolean> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const url = new URL(callback);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.verify_token', verifyToken);
  url.searchParams.set('hub.challenge', challenge);
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    return (await response.text()) === challenge && response.status === 200;
  } catch {
    return false;
  }
}
