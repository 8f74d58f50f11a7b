import { expect, it } from 'vitest';
import { countFlows } from './count-flows.ts';

it('adds up stacks and counts a conversation once per flow', () => {
  const [a, b] = [
    { flowId: 'a', version: 1, structureHash: 'x' },
    { flowId: 'b', version: 1, structureHash: 'y' },
  ];
  expect(
    countFlows([
      { flows: [a, a, b], conversations: 2 },
      { flows: [a], conversations: 1 },
      { flows: [{ ...a, structureHash: 'changed' }], conversations: 5 },
    ]),
  ).toEqual([
    { ...a, conversations: 3 },
    { ...a, structureHash: 'changed', conversations: 5 },
    { ...b, conversations: 2 },
  ]);
});
