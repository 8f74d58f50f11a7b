/** Words in a row that are looked for. */
export interface Phrase {
  readonly words: readonly string[];
}

/** A phrase and the places of its first and last word. */
export interface FoundPhrase<Wanted extends Phrase> {
  readonly phrase: Wanted;
  readonly first: number;
  readonly last: number;
}

/** Looks for any number of phrases in one reading. */
export interface PhraseTree<Wanted extends Phrase> {
  /** At each word the longest phrase that ends there, in order of its end. They may overlap. */
  find(words: readonly string[]): readonly FoundPhrase<Wanted>[];
}

/** The automaton of Aho and Corasick over words instead of letters: time is linear in what is read, not times the phrases. */
export function createPhraseTree<Wanted extends Phrase>(phrases: readonly Wanted[]): PhraseTree<Wanted> {
  const root = new Node<Wanted>();
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.words) node = node.grow(word);
    if (node !== root) node.longest ??= phrase;
  }
  linkFallbacks(root);
  return {
    find(words) {
      const found: FoundPhrase<Wanted>[] = [];
      let node = root;
      words.forEach((word, last) => {
        node = step(root, node, word);
        if (node.longest !== undefined) found.push({ phrase: node.longest, first: last - node.longest.words.length + 1, last });
      });
      return found;
    },
  };
}

/** How far reading has come: the path from the root to here are the words read last. */
class Node<Wanted> {
  readonly next = new Map<string, Node<Wanted>>();
  /** The longest other path that ends in the same words. */
  fallback: Node<Wanted> | undefined;
  /** The longest phrase that ends here. */
  longest: Wanted | undefined;

  grow(word: string): Node<Wanted> {
    const known = this.next.get(word);
    if (known !== undefined) return known;
    const node = new Node<Wanted>();
    this.next.set(word, node);
    return node;
  }
}

function linkFallbacks<Wanted>(root: Node<Wanted>): void {
  const waiting = [root];
  for (const node of waiting) {
    for (const [word, following] of node.next) {
      following.fallback = node.fallback === undefined ? root : step(root, node.fallback, word);
      following.longest ??= following.fallback.longest;
      waiting.push(following);
    }
  }
}

function step<Wanted>(root: Node<Wanted>, from: Node<Wanted>, word: string): Node<Wanted> {
  let node = from;
  for (let next = node.next.get(word); ; next = node.next.get(word)) {
    if (next !== undefined) return next;
    if (node.fallback === undefined) return root;
    node = node.fallback;
  }
}
