import type { Clock } from '../ports/clock/clock.ts';
import { Heap, type HeapNode } from './heap.ts';

/** Something that stands in a `Schedule` in at most one place. */
export interface Scheduled {
  place: Place | undefined;
}
interface Place {
  readonly heap: Heap<Scheduled>;
  readonly node: HeapNode<Scheduled>;
}

/** When something may be taken. */
export type When =
  /** Now. Lower goes first: since when it has been waiting (epoch milliseconds), or a number in a sequence. */
  | { readonly since: number }
  /** From then on, by the wall clock. */
  | { readonly at: number }
  /** When a lease lapses, by the monotonic clock. */
  | { readonly lapsesAt: number }
  | 'never';

/** Hands out what may be taken, the one waiting longest first. Every step is O(log n). */
export class Schedule<Item extends Scheduled> {
  readonly #ready = new Heap<Scheduled>();
  readonly #later = new Heap<Scheduled>();
  readonly #leased = new Heap<Scheduled>();
  readonly #clock: Clock;
  readonly #lapsed: (item: Item) => When;

  /** @param lapsed - Asked when the lease of an item lapses. */
  constructor(clock: Clock, lapsed: (item: Item) => When) {
    this.#clock = clock;
    this.#lapsed = lapsed;
  }

  isReady(item: Item): boolean {
    return item.place?.heap === this.#ready;
  }

  place(item: Item, when: When): void {
    item.place?.heap.remove(item.place.node);
    item.place = undefined;
    if (when === 'never') return;
    if ('since' in when) item.place = put(this.#ready, when.since, item);
    else if ('at' in when) item.place = put(this.#later, when.at, item);
    else item.place = put(this.#leased, when.lapsesAt, item);
  }

  /** Takes out the item waiting longest; the caller places it again. */
  take(): Item | undefined {
    this.#promote();
    const item = this.#ready.pop()?.value as Item | undefined;
    if (item) item.place = undefined;
    return item;
  }

  #promote(): void {
    const now = this.#clock.now();
    for (let node = this.#later.peek(); node && node.key <= now; node = this.#later.peek()) {
      this.place(node.value as Item, { since: node.key });
    }
    const monotonic = this.#clock.monotonic();
    for (let node = this.#leased.peek(); node && node.key <= monotonic; node = this.#leased.peek()) {
      this.place(node.value as Item, this.#lapsed(node.value as Item));
    }
  }
}

function put(heap: Heap<Scheduled>, key: number, item: Scheduled): Place {
  return { heap, node: heap.push(key, item) };
}
