import { statSync, truncateSync } from 'node:fs';
import type { ConversationStore } from '@recado/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRedisConversationStore, type RedisConversationStore } from './redis-conversation-store.ts';
import { appendOnlyFile } from './test-support/append-only-file.ts';
import { type Acknowledged, converseUntil } from './test-support/converse-until.ts';
import { expectWholeTurns } from './test-support/expect-whole.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';

describe.skipIf(whyNoRedis() !== undefined)('a Redis that fails', () => {
  let server: RedisServer;
  let store: RedisConversationStore;
  const open = () => createRedisConversationStore({ redis: () => server.connect() });
  beforeEach(async () => {
    server = await startRedis(['--appendfsync', 'always']);
    store = open();
  });
  afterEach(async () => {
    await store.close();
    await server.end();
  });

  it('loses nothing it acknowledged when it is killed and started again, time after time', { timeout: 30_000 }, async () => {
    const acknowledged: Acknowledged = { accepted: new Set(), committed: new Set() };
    for (const [round, killAfter] of [40, 7, 160].entries()) {
      let isOver = false;
      const target = acknowledged.committed.size + killAfter;
      const talking = converseUntil(store, `${round}`, acknowledged, () => isOver);
      await expect.poll(() => acknowledged.committed.size >= target, { interval: 1, timeout: 10_000 }).toBe(true);
      await server.kill();
      await server.restart();
      await expect.poll(() => acknowledged.committed.size >= target + 20, { interval: 5, timeout: 10_000 }).toBe(true);
      isOver = true;
      await talking;
      await expectAcknowledged(store, acknowledged);
    }
  });

  it('loses and doubles nothing when connections are cut in the middle', { timeout: 30_000 }, async () => {
    const acknowledged: Acknowledged = { accepted: new Set(), committed: new Set() };
    const admin = server.connect();
    let isOver = false;
    const talking = converseUntil(store, 'cut', acknowledged, () => isOver);
    for (let cuts = 1; cuts <= 10; cuts += 1) {
      const target = acknowledged.committed.size + 15;
      await expect.poll(() => acknowledged.committed.size >= target, { interval: 1, timeout: 10_000 }).toBe(true);
      await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    }
    isOver = true;
    await talking;
    await admin.quit();
    await expectAcknowledged(store, acknowledged);
  });

  it('starts with whole turns after a power cut, wherever its file ends', { timeout: 30_000 }, async () => {
    const acknowledged: Acknowledged = { accepted: new Set(), committed: new Set() };
    await converseUntil(store, 'power', acknowledged, () => acknowledged.committed.size >= 200);
    for (const kept of [0.97, 0.81, 0.66, 0.43, 0.2]) {
      await store.close();
      await server.kill();
      const file = appendOnlyFile(server.folder);
      truncateSync(file, Math.floor(statSync(file).size * kept));
      await server.restart();
      store = open();
      await expectWholeTurns(store);
    }
    expect((await store.ledger.balance()).handled).toBeLessThan(100);
  });
});

async function expectAcknowledged(store: ConversationStore, { accepted, committed }: Acknowledged): Promise<void> {
  for (const id of committed) expect(await store.ledger.stateOf(id), id).toBe('handled');
  for (const id of accepted) expect(await store.ledger.stateOf(id), id).toBeDefined();
  await expectWholeTurns(store);
}
