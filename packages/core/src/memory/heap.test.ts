import { expect, it } from 'vitest';
import { Heap } from './heap.ts';

it('gives the smallest key first, and equal keys in order of arrival', () => {
  const heap = new Heap<string>();
  for (const [key, value] of [
    [3, 'c'],
    [1, 'a'],
    [2, 'b'],
    [1, 'a2'],
    [3, 'c2'],
  ] as const)
    heap.push(key, value);
  expect(drain(heap)).toEqual(['a', 'a2', 'b', 'c', 'c2']);
});

it('stays a heap when nodes leave from the middle', () => {
  const heap = new Heap<number>();
  const nodes = Array.from({ length: 200 }, (_, i) => heap.push((i * 7919) % 211, (i * 7919) % 211));
  for (const node of nodes.filter((_, i) => i % 3 === 0)) heap.remove(node);
  for (const node of nodes.filter((_, i) => i % 6 === 0)) heap.remove(node);
  const rest = nodes.filter((_, i) => i % 3 !== 0).map((node) => node.key);
  expect(drain(heap)).toEqual(rest.sort((a, b) => a - b));
});

function drain<Value>(heap: Heap<Value>): Value[] {
  const values: Value[] = [];
  for (let node = heap.pop(); node; node = heap.pop()) values.push(node.value);
  return values;
}
