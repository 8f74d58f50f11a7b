import { expect, it } from 'vitest';
import { createMessageId } from './message-id.ts';

it('has the prefix and the length of the ids in recorded webhooks', () => {
  expect(createMessageId('5511900000001', 'inbound')).toMatch(/^wamid\.HBgNNTUxMTkwMDAwMDAwMRUCABIYFDNB.{24}AA==$/);
  expect(createMessageId('5511900000001', 'outbound')).toMatch(/^wamid\.HBgNNTUxMTkwMDAwMDAwMRUCABEYE.{25}A=$/);
  expect(createMessageId(undefined, 'outbound')).toMatch(/^wamid\.HBgBMBUCABEYE/);
});

it('does not repeat', () => {
  const ids = new Set(Array.from({ length: 10_000 }, () => createMessageId('5511900000001', 'outbound')));
  expect(ids.size).toBe(10_000);
});
