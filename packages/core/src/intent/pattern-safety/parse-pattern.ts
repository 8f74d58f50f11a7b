/** A regular expression as a tree. Letters and classes are kept as source, for the engine's own matcher to read. */
export type PatternNode =
  /** One character of a set: `a`, `[a-z]`, `\d`, `.`. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  /** `most` is infinite for `*`, `+` and `{2,}`. */
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number };

/** What the patterns of lookarounds are, beside the pattern itself: each is tried on its own. */
export interface ParsedPattern {
  readonly root: PatternNode;
  readonly lookarounds: readonly PatternNode[];
  readonly hasBackreference: boolean;
}

/** Reads the source of a valid `RegExp`. */
export function parsePattern(source: string): ParsedPattern {
  const reader = new PatternReader(source);
  const root = reader.choice();
  return { root, lookarounds: reader.lookarounds, hasBackreference: reader.hasBackreference };
}

class PatternReader {
  readonly lookarounds: PatternNode[] = [];
  hasBackreference = false;
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): PatternNode {
    const branches = [this.#sequence()];
    while (this.#takes('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const atom = this.#atom();
      if (atom !== undefined) parts.push(this.#repeated(atom));
    }
    return { kind: 'sequence', parts };
  }

  /** `undefined` for what takes no character: anchors, lookarounds. */
  #atom(): PatternNode | undefined {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('^') || this.#takes('$')) return undefined;
    if (this.#source[this.#at] === '[') return { kind: 'character', source: this.#take(CLASS) };
    if (this.#source[this.#at] === '\\') return this.#escape();
    return { kind: 'character', source: this.#take(ANY) };
  }

  #group(): PatternNode | undefined {
    const opening = this.#take(GROUP_OPENING);
    const inner = this.choice();
    this.#takes(')');
    if (!LOOKAROUND.test(opening)) return inner;
    this.lookarounds.push(inner);
    return undefined;
  }

  #escape(): PatternNode | undefined {
    const source = this.#take(ESCAPE);
    if (/^\\[bB]$/.test(source)) return undefined;
    if (!/^\\(?:[1-9]|k<)/.test(source)) return { kind: 'character', source };
    this.hasBackreference = true;
    return undefined;
  }

  #repeated(part: PatternNode): PatternNode {
    const quantifier = this.#take(QUANTIFIER);
    if (quantifier === '') return part;
    const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
    if (least !== undefined) {
      const top = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
      return { kind: 'repeat', part, least: Number(least), most: top };
    }
    return { kind: 'repeat', part, least: quantifier[0] === '+' ? 1 : 0, most: quantifier[0] === '?' ? 1 : Number.POSITIVE_INFINITY };
  }

  #takes(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }
}

const ANY = /./suy;
const CLASS = /\[(?:\\.|[^\]\\])*\]/uy;
const ESCAPE = /\\(?:k<[^>]*>|[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|\d+|.)/suy;
const GROUP_OPENING = /(?:\?(?:<[=!]|<[^>]*>|[=!:]|[a-z-]*:))?/uy;
const LOOKAROUND = /^\?<?[=!]$/;
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy;
