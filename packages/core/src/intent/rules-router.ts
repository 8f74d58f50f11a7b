import { type IntentRouter, NOTHING_UNDERSTOOD, type RouteRequest, type Understanding } from '../ports/intent-router/intent-router.ts';
import { contentWords } from '../text/function-words.ts';
import { guessLanguage } from '../text/guess-language.ts';
import type { Language } from '../text/language.ts';
import { normaliseUtterance, wordsOfNormalised } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';
import { type CompiledIntents, compileIntents, type IntentHit } from './compile-intents.ts';
import type { IntentDefinition } from './define-intent.ts';
import { findKeywords } from './find-keywords.ts';
import { type IsSureEnough, sureEnoughFor } from './is-sure-enough.ts';

export interface RulesRouterOptions {
  readonly intents: readonly IntentDefinition<object>[];
  /** Languages whose wording is used, the preferred first. @default all of them, Portuguese first */
  readonly languages?: readonly Language[];
}

/**
 * Routes by what the intents say of themselves, no model involved. The first rung that finds something decides:
 * whole example 1, pattern 0.9, near miss of an example 0.8, longest keyword 0.7 (mistyped 0.65). Two intents on one rung are a tie: the
 * router abstains and names them. Below 0.9 an intent's `threshold` has to be reached as well. Compiled once; a message costs microseconds.
 */
export function createRulesRouter({ intents, languages }: RulesRouterOptions): IntentRouter {
  const compiled = compileIntents(intents, languages);
  const isSureEnough = sureEnoughFor(intents);
  return {
    specVersion: 1,
    async route(request) {
      return routeByRules(compiled, isSureEnough, request);
    },
  };
}

function routeByRules(compiled: CompiledIntents, isSureEnough: IsSureEnough, { utterance, language }: RouteRequest): Understanding {
  const normalised = normaliseUtterance(utterance);
  const words = wordsOfNormalised(normalised);
  const found = findIntent(compiled, utterance, normalised, words);
  const guessed = language === undefined || found !== undefined ? guessLanguage(words) : undefined;
  if (found === undefined) return abstain(guessed);

  const [first] = found.hits;
  if (first === undefined) return abstain(guessed);
  const tied = [...new Set(found.hits.map(({ intent }) => intent))];
  if (tied.length > 1) return { ...abstain(guessed), among: tied };
  if (found.confidence < SURE && !isSureEnough(first.intent, found.confidence)) return abstain(guessed);
  const spoken = spokenLanguage(found, language, guessed);
  return {
    intent: first.intent,
    confidence: found.confidence,
    slots: found.slots ?? {},
    source: 'rules',
    ...(spoken === undefined ? {} : { language: spoken }),
  };
}

interface Found {
  readonly hits: readonly IntentHit[];
  readonly confidence: number;
  readonly slots?: Readonly<Record<string, string>>;
}

function findIntent(compiled: CompiledIntents, utterance: string, normalised: string, words: readonly string[]): Found | undefined {
  const whole = compiled.whole.get(words.join('') || normalised);
  if (whole !== undefined) return { hits: whole, confidence: 1 };
  const polite = stripPoliteness(words);
  const request = polite.words.length === 0 ? words : polite.words;
  const core = compiled.core.get(request.join('')) ?? courtesyHits(compiled, polite);
  if (core !== undefined) return { hits: core, confidence: 1 };
  const pattern = findPattern(compiled, utterance, normalised);
  if (pattern !== undefined) return pattern;
  if (words.length === 0) return undefined;

  const content = compiled.content.get(contentWords(request).join(''));
  if (content !== undefined) return { hits: content, confidence: 0.8 };
  const readings = correctedReadings(compiled, request);
  const near = readings.flatMap(
    (reading) => compiled.core.get(reading.join('')) ?? compiled.content.get(contentWords(reading).join('')) ?? [],
  );
  if (near.length > 0) return { hits: near, confidence: 0.8 };
  const keywords = findKeywords(compiled, words);
  if (keywords.length > 0) return { hits: keywords, confidence: 0.7 };
  const mistyped = readings.flatMap((reading) => findKeywords(compiled, reading));
  return mistyped.length > 0 ? { hits: mistyped, confidence: 0.65 } : undefined;
}

/** `oi, bom dia!` is all courtesy: an intent that greets has one of them as its example. */
function courtesyHits(
  { whole }: CompiledIntents,
  { words, courtesies }: ReturnType<typeof stripPoliteness>,
): readonly IntentHit[] | undefined {
  if (words.length > 0) return undefined;
  for (const courtesy of courtesies) {
    const hits = whole.get(courtesy.replaceAll(' ', ''));
    if (hits !== undefined) return hits;
  }
  return undefined;
}

function findPattern({ patterns }: CompiledIntents, utterance: string, normalised: string): Found | undefined {
  const written = utterance.slice(0, MAX_PATTERN_LENGTH);
  const plain = normalised.slice(0, MAX_PATTERN_LENGTH);
  const hits: IntentHit[] = [];
  let slots: Readonly<Record<string, string>> = {};
  for (const entry of patterns) {
    const said = entry.match(written) ?? entry.match(plain);
    if (said === undefined) continue;
    hits.push(entry);
    slots = { ...slots, ...said };
  }
  return hits.length === 0 ? undefined : { hits, confidence: 0.9, slots };
}

/** The request with its mistyped words put right, in every way that is equally likely; empty when nothing was mistyped. */
function correctedReadings({ corrector }: CompiledIntents, words: readonly string[]): readonly (readonly string[])[] {
  if (words.length > MAX_CORRECTED_WORDS) return [];
  let readings: (readonly string[])[] = [[]];
  let isChanged = false;
  for (const word of words) {
    const corrections = corrector.correct(word);
    if (corrections.length > 0) isChanged = true;
    const options = corrections.length === 0 ? [word] : corrections.slice(0, 3);
    readings = readings.flatMap((reading) => options.map((option) => [...reading, option])).slice(0, MAX_READINGS);
  }
  return isChanged ? readings : [];
}

/** A whole example tells its language; a keyword only when the rest of the utterance agrees. */
function spokenLanguage({ hits, confidence }: Found, known: Language | undefined, guessed: Language | undefined): Language | undefined {
  const languages = [...new Set(hits.map(({ language }) => language))];
  if (known !== undefined && languages.includes(known)) return known;
  if (guessed !== undefined && languages.includes(guessed)) return guessed;
  if (known !== undefined && confidence < 0.8) return undefined;
  return languages.length === 1 ? languages[0] : guessed;
}

function abstain(language: Language | undefined): Understanding {
  return language === undefined ? NOTHING_UNDERSTOOD : { ...NOTHING_UNDERSTOOD, language };
}

/** Whole examples and patterns say it in so many words. */
const SURE = 0.9;
const MAX_PATTERN_LENGTH = 500;
const MAX_CORRECTED_WORDS = 12;
const MAX_READINGS = 8;
