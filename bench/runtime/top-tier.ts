import { setTimeout as wait } from 'node:timers/promises';
import { phoneOf } from './people.ts';
import { percentile, printLine } from './print-line.ts';
import { WORDS } from './registration.ts';
import { withSetUp } from './set-up.ts';

/** A number at the top of what Meta allows, open loop: 500 messages in and 1,500 statuses a second, whatever the bot makes of it. */
export function measureTopTier(forMs: number): Promise<void> {
  return withSetUp({ file: 'bot-process.ts' }, async ({ people, cpu }) => {
    const accepts: number[] = [];
    const replies: number[] = [];
    const sentAt = new Map<string, number>();
    const posting = new Set<Promise<unknown>>();
    const track = (post: Promise<unknown>) => {
      const tracked = post.finally(() => posting.delete(tracked));
      posting.add(tracked);
    };
    people.onReply = (to, outboxId) => {
      const since = sentAt.get(to);
      if (since !== undefined) replies.push(performance.now() - since);
      sentAt.delete(to);
      for (const status of ['sent', 'delivered', 'read']) track(people.status(to, outboxId, status));
    };
    const before = await cpu();
    const startedAt = performance.now();
    let sent = 0;
    for (; performance.now() - startedAt < forMs; ) {
      const due = Math.floor(((performance.now() - startedAt) / 1_000) * RATE);
      for (; sent < due; sent += 1) {
        const phone = phoneOf(sent % PEOPLE);
        const since = performance.now();
        sentAt.set(phone, since);
        track(people.say(phone, WORDS[Math.floor(sent / PEOPLE) % WORDS.length]!).then((at) => void accepts.push(at - since)));
      }
      await wait(1);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    const backlog = sent - people.replies;
    const after = await cpu();
    for (const sorted of [accepts, replies]) sorted.sort((a, b) => a - b);
    const busy = after.webhook + after.workers + after.redis - before.webhook - before.workers - before.redis;
    printLine({
      name: 'top tier, 500 turns/s in and 1,500 statuses/s, turns done',
      value: people.replies / seconds,
      unit: 'turns/s',
      must: 'about 500',
    });
    printLine({ name: 'top tier, accept p99', value: percentile(accepts, 0.99), unit: 'ms', must: 'value <= 50' });
    printLine({ name: 'top tier, reply p95', value: percentile(replies, 0.95), unit: 'ms', must: 'value <= 50' });
    printLine({ name: 'top tier, messages without a reply at the end', value: backlog, unit: 'messages', must: 'no backlog' });
    printLine({ name: 'top tier, webhooks answered 503', value: people.refusals, unit: 'webhooks' });
    printLine({ name: 'top tier, cores used (webhook, worker, Redis)', value: busy / 1e6 / seconds, unit: 'cores' });
    // What is on its way is taken to its end, and nothing new begins.
    people.onReply = undefined;
    await Promise.all(posting);
  });
}

const RATE = 500;
const PEOPLE = 5_000;
