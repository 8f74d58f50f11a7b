/** How a value is written into a text: hidden in part, or its first word only. */
export type TemplateFilter = 'masked' | 'first';

export type TemplatePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly filter?: TemplateFilter }
  /** `#` inside a branch: the counted number. */
  | { readonly kind: 'number' }
  /** Branch keys are `=0`, `=1`, … or a plural category (`one`, `many`, `other`); `other` is always there. */
  | { readonly kind: 'plural'; readonly name: string; readonly branches: ReadonlyMap<string, Template> };

/** A text taken apart. */
export type Template = readonly TemplatePart[];

/** What is wrong with a text and where: `at` is an index in UTF-16 units. */
export interface TemplateSyntaxError {
  readonly message: string;
  readonly at: number;
}

export type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly error: TemplateSyntaxError };

/**
 * Takes a text apart: `{name}`, `{name|masked}`, `{name|first}` and
 * `{count, plural, =0 {nenhum item} one {# item} other {# itens}}`, whose branches may hold placeholders again.
 * Outside branches `{{` and `}}` stand for single braces; branches cannot hold a literal brace.
 * Never throws; the same text is parsed once.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parsed = new TemplateParser(text).parse();
  if (cache.size >= CACHE_LIMIT) cache.delete(cache.keys().next().value ?? '');
  cache.set(text, parsed);
  return parsed;
}

const CACHE_LIMIT = 1_000;
const MAX_DEPTH = 8;
const cache = new Map<string, ParsedTemplate>();
const NAME = /[\p{L}_][\p{L}\p{N}_.-]*/uy;
const BRANCH_KEY = /=\d+|zero|one|two|few|many|other/y;

class SyntaxProblem extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

class TemplateParser {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  parse(): ParsedTemplate {
    try {
      return { ok: true, template: this.body(0) };
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      return { ok: false, error: { message: problem.message, at: problem.at } };
    }
  }

  private body(depth: number): Template {
    if (depth > MAX_DEPTH) throw new SyntaxProblem('plural branches are nested too deeply', this.at);
    const parts: TemplatePart[] = [];
    let literal = '';
    const flush = () => {
      if (literal !== '') parts.push({ kind: 'literal', text: literal });
      literal = '';
    };
    while (this.at < this.text.length) {
      const character = this.text[this.at]!;
      const isDoubled = depth === 0 && (character === '{' || character === '}') && this.text[this.at + 1] === character;
      if (isDoubled) {
        literal += character;
        this.at += 2;
      } else if (character === '{') {
        flush();
        parts.push(this.placeholder(depth));
      } else if (character === '}') {
        if (depth === 0) throw new SyntaxProblem('a "}" has no "{" before it; write "}}" for a brace', this.at);
        break;
      } else if (character === '#' && depth > 0) {
        flush();
        parts.push({ kind: 'number' });
        this.at += 1;
      } else {
        literal += character;
        this.at += 1;
      }
    }
    flush();
    return parts;
  }

  private placeholder(depth: number): TemplatePart {
    const start = this.at;
    this.at += 1;
    this.skipSpace();
    const name = this.take(NAME);
    if (name === undefined) throw new SyntaxProblem('a name must follow "{"; write "{{" for a brace', this.at);
    this.skipSpace();
    if (this.accept('}')) return { kind: 'placeholder', name };
    if (this.accept('|')) {
      this.skipSpace();
      const filterAt = this.at;
      const filter = this.take(NAME);
      if (filter !== 'masked' && filter !== 'first') throw new SyntaxProblem('the filter must be "masked" or "first"', filterAt);
      this.skipSpace();
      this.expect('}');
      return { kind: 'placeholder', name, filter };
    }
    if (this.accept(',')) return this.plural(name, start, depth);
    throw new SyntaxProblem(`"{${name}" is not closed by "}"`, start);
  }

  private plural(name: string, start: number, depth: number): TemplatePart {
    this.skipSpace();
    if (this.take(NAME) !== 'plural') throw new SyntaxProblem('only "plural" may follow the comma', this.at);
    this.skipSpace();
    this.expect(',');
    const branches = new Map<string, Template>();
    for (this.skipSpace(); !this.accept('}'); this.skipSpace()) {
      const keyAt = this.at;
      const key = this.take(BRANCH_KEY);
      if (key === undefined) throw new SyntaxProblem('a plural branch starts with "=0", "one", "many" or "other"', keyAt);
      if (branches.has(key)) throw new SyntaxProblem(`the branch "${key}" is there twice`, keyAt);
      this.skipSpace();
      this.expect('{');
      branches.set(key, this.body(depth + 1));
      this.expect('}');
    }
    if (!branches.has('other')) throw new SyntaxProblem('a plural needs a branch "other"', start);
    return { kind: 'plural', name, branches };
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private accept(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.accept(character)) throw new SyntaxProblem(`"${character}" is missing`, this.at);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
