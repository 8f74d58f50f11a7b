import { contentWords } from '../text/function-words.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { normaliseUtterance, wordsOfNormalised } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';
import type { IntentDefinition } from './define-intent.ts';
import { compileTemplate, isTemplate, matchTemplate } from './match-template.ts';
import { WordCorrector } from './word-corrector.ts';

/** Where a wording comes from. */
export interface IntentHit {
  readonly intent: string;
  readonly language: Language;
}

export interface KeywordEntry extends IntentHit {
  readonly words: readonly string[];
  /** The last word may go on: `cadastr*`. */
  readonly isPrefix: boolean;
  readonly weight: number;
}

export interface PatternEntry extends IntentHit {
  /** The slots a text names, when the pattern is in it. Gets the utterance as written, then as normalised. */
  readonly match: (text: string) => Readonly<Record<string, string>> | undefined;
}

/** The wording of all intents, made ready to look things up. */
export interface CompiledIntents {
  /** By the words run together, so that "e-mail" and "email" are one. */
  readonly whole: ReadonlyMap<string, readonly IntentHit[]>;
  /** The same without courtesies. */
  readonly core: ReadonlyMap<string, readonly IntentHit[]>;
  /** The same without function words. */
  readonly content: ReadonlyMap<string, readonly IntentHit[]>;
  /** By first word. */
  readonly keywords: ReadonlyMap<string, readonly KeywordEntry[]>;
  /** Keywords whose first word is cut short by `*`, by its first three letters. */
  readonly openKeywords: ReadonlyMap<string, readonly KeywordEntry[]>;
  readonly patterns: readonly PatternEntry[];
  readonly corrector: WordCorrector;
}

export function compileIntents(intents: readonly IntentDefinition<object>[], languages: readonly Language[] = LANGUAGES): CompiledIntents {
  const whole = new Map<string, IntentHit[]>();
  const core = new Map<string, IntentHit[]>();
  const content = new Map<string, IntentHit[]>();
  const keywords = new Map<string, KeywordEntry[]>();
  const openKeywords = new Map<string, KeywordEntry[]>();
  const patterns: PatternEntry[] = [];
  const vocabulary = new Set<string>();

  for (const language of languages) {
    for (const { id, ...wording } of intents) {
      const hit: IntentHit = { intent: id, language };
      for (const example of wording.examples?.[language] ?? []) {
        const normalised = normaliseUtterance(example);
        const words = wordsOfNormalised(normalised);
        for (const word of words) vocabulary.add(word);
        add(whole, words.join('') || normalised, hit);
        if (words.length === 0) continue;
        const request = requestOf(words);
        add(core, request.join(''), hit);
        add(content, contentWords(request).join(''), hit);
      }
      for (const keyword of wording.keywords?.[language] ?? []) {
        const words = wordsOfNormalised(normaliseUtterance(keyword));
        const [first] = words;
        if (first === undefined) continue;
        const isPrefix = keyword.trimEnd().endsWith('*');
        const entry = { ...hit, words, isPrefix, weight: words.join('').length };
        if (isPrefix && words.length === 1) add(openKeywords, first.slice(0, 3), entry);
        else add(keywords, first, entry);
        if (!isPrefix) for (const word of words) vocabulary.add(word);
      }
      for (const pattern of wording.patterns?.[language] ?? []) patterns.push({ ...hit, match: matcherOf(pattern) });
    }
  }
  return { whole, core, content, keywords, openKeywords, patterns, corrector: new WordCorrector(vocabulary) };
}

/** The words without courtesies, or all of them when there are only courtesies. */
export function requestOf(words: readonly string[]): readonly string[] {
  const { words: left } = stripPoliteness(words);
  return left.length === 0 ? words : left;
}

function add<Entry extends IntentHit>(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [entry]);
  else known.push(entry);
}

function matcherOf(pattern: RegExp | string): PatternEntry['match'] {
  if (typeof pattern === 'string' && isTemplate(pattern)) {
    const template = compileTemplate(pattern);
    return (text) => matchTemplate(template, text);
  }
  const expression = statelessPattern(pattern);
  return (text) => {
    const match = expression.exec(text);
    return match === null ? undefined : spokenGroups(match);
  };
}

/** The expression of a pattern, the same at every use. */
export function statelessPattern(pattern: RegExp | string): RegExp {
  if (typeof pattern === 'string') return new RegExp(pattern, 'iu');
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
}

function spokenGroups(match: RegExpExecArray): Record<string, string> {
  const groups = Object.entries(match.groups ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(groups.map(([name, value]) => [name, value.trim()]));
}
