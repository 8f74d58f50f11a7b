/** A place in a `Heap`; its owner keeps it to be able to leave. */
export interface HeapNode<Value> {
  readonly value: Value;
  readonly key: number;
  /** Breaks ties: first in, first out. */
  readonly order: number;
  /** Where it stands; −1 when it has left. */
  index: number;
}

/** A binary heap, smallest key first, from which any node can be removed in O(log n). */
export class Heap<Value> {
  readonly #nodes: HeapNode<Value>[] = [];
  #pushed = 0;

  get size(): number {
    return this.#nodes.length;
  }

  push(key: number, value: Value): HeapNode<Value> {
    this.#pushed += 1;
    const node: HeapNode<Value> = { key, value, order: this.#pushed, index: this.#nodes.length };
    this.#nodes.push(node);
    this.#rise(node);
    return node;
  }

  peek(): HeapNode<Value> | undefined {
    return this.#nodes[0];
  }

  pop(): HeapNode<Value> | undefined {
    const first = this.#nodes[0];
    if (first) this.remove(first);
    return first;
  }

  remove(node: HeapNode<Value>): void {
    if (node.index < 0) return;
    const last = this.#nodes.pop()!;
    if (last !== node) {
      this.#put(last, node.index);
      this.#rise(last);
      this.#sink(last);
    }
    node.index = -1;
  }

  #rise(node: HeapNode<Value>): void {
    while (node.index > 0) {
      const parent = this.#nodes[(node.index - 1) >> 1]!;
      if (!isBefore(node, parent)) return;
      this.#swap(node, parent);
    }
  }

  #sink(node: HeapNode<Value>): void {
    for (;;) {
      const left = this.#nodes[2 * node.index + 1];
      const right = this.#nodes[2 * node.index + 2];
      const child = right && left && isBefore(right, left) ? right : left;
      if (!child || !isBefore(child, node)) return;
      this.#swap(node, child);
    }
  }

  #swap(a: HeapNode<Value>, b: HeapNode<Value>): void {
    const index = a.index;
    this.#put(a, b.index);
    this.#put(b, index);
  }

  #put(node: HeapNode<Value>, index: number): void {
    node.index = index;
    this.#nodes[index] = node;
  }
}

function isBefore(a: HeapNode<unknown>, b: HeapNode<unknown>): boolean {
  return a.key < b.key || (a.key === b.key && a.order < b.order);
}
