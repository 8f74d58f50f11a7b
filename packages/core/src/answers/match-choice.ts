import { editDistance } from '../text/edit-distance.ts';
import { contentWords } from '../text/function-words.ts';
import { utteranceWords } from '../text/normalise-utterance.ts';
import { chosenPositions } from './chosen-position.ts';

export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  /** Other words people use for it. */
  readonly aliases?: readonly string[];
}

/** What came in: the id of a tapped button or row, or what was written. */
export interface ChoiceAnswer {
  readonly replyId?: string;
  readonly text?: string;
}

export type ChoiceMatch =
  /** `confidence` from 1 (tapped, the label, its number) down to 0.6 (a near miss of a word). */
  | { readonly status: 'matched'; readonly id: string; readonly confidence: number }
  | { readonly status: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly status: 'none' };

/**
 * Which option was meant: by reply id, number (`2`, `opção 2`, `2️⃣`, `dois`), ordinal (`a segunda`, `o último`), label or alias, label
 * inside a sentence, a word or beginning of a label, or a near miss that only one option explains.
 */
export function matchChoice(options: readonly ChoiceOption[], answer: ChoiceAnswer): ChoiceMatch {
  const tapped = options.find(({ id }) => id === answer.replyId);
  if (tapped !== undefined) return { status: 'matched', id: tapped.id, confidence: 1 };
  const words = utteranceWords(answer.text ?? '');
  if (words.length === 0) return NONE;

  const forms = options.flatMap(({ id, label, aliases = [] }) =>
    [label, ...aliases].map((text) => formOf(id, text)).filter(({ words: own }) => own.length > 0),
  );
  const whole = words.join('').slice(0, MAX_KEY_LENGTH);
  const exact = idsOf(forms.filter(({ key }) => key === whole));
  if (exact.length > 0) return verdict(exact, 1);

  const positions = chosenPositions(words, options.length);
  if (positions !== undefined) {
    // "2" where the third label says "2 pessoas" could mean either.
    const byDigits = words.length === 1 ? idsOf(forms.filter(({ words: own }) => own.includes(words[0]!))) : [];
    const ids = [...positions.map((position) => options[position]!.id), ...byDigits];
    if (ids.length > 0) return verdict([...new Set(ids)], words.length === 1 ? 1 : 0.95);
  }
  return firstVerdict([
    [() => labelsInside(forms, words), 0.9],
    [() => idsOf(forms.filter(({ content }) => areAllIn(content, words))), 0.85],
    [() => idsOf(forms.filter((form) => areAllIn(meaning(words), form.words))), 0.85],
    [() => idsOf(forms.filter((form) => doPrefix(meaning(words), form.words))), 0.8],
    [() => nearest(forms, whole), 0.75],
    [() => idsOf(forms.filter(({ content }) => content.every((word) => words.some((said) => isNearMiss(said, word))))), 0.7],
    [() => mostAlike(forms, words), 0.6],
  ]);
}

interface Form {
  readonly id: string;
  readonly words: readonly string[];
  readonly content: readonly string[];
  readonly key: string;
}

function formOf(id: string, text: string): Form {
  return { id, ...readLabel(text) };
}

/** Reads a label or alias; the same words come with every message, so they are read once. */
function readLabel(text: string): Omit<Form, 'id'> {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const words = utteranceWords(text);
  const read = { words, content: contentWords(words), key: words.join('') };
  if (labels.size >= MAX_LABELS) labels.delete(labels.keys().next().value ?? '');
  labels.set(text, read);
  return read;
}

const labels = new Map<string, Omit<Form, 'id'>>();
const MAX_LABELS = 5_000;

function firstVerdict(stages: readonly (readonly [() => readonly string[], number])[]): ChoiceMatch {
  for (const [find, confidence] of stages) {
    const ids = find();
    if (ids.length > 0) return verdict(ids, confidence);
  }
  return NONE;
}

function verdict(ids: readonly string[], confidence: number): ChoiceMatch {
  return ids.length === 1 ? { status: 'matched', id: ids[0]!, confidence } : { status: 'ambiguous', ids };
}

/** Labels said word for word inside the sentence; one inside a longer one does not count, nor one that is turned down. */
function labelsInside(forms: readonly Form[], words: readonly string[]): readonly string[] {
  const spoken = ` ${words.join(' ')} `;
  const inside = forms.filter((form) => {
    const at = spoken.indexOf(` ${form.words.join(' ')} `);
    return at !== -1 && !TURNED_DOWN.test(spoken.slice(0, at + 1));
  });
  return idsOf(inside.filter((form) => !inside.some((other) => other !== form && other.id !== form.id && isPartOf(form, other))));
}

function isPartOf(form: Form, other: Form): boolean {
  return other.words.length > form.words.length && ` ${other.words.join(' ')} `.includes(` ${form.words.join(' ')} `);
}

function meaning(words: readonly string[]): readonly string[] {
  const content = contentWords(words).filter((word) => !WISHES.has(word));
  return content.length === 0 ? [] : content;
}

function areAllIn(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => words.includes(word));
}

function doPrefix(said: readonly string[], words: readonly string[]): boolean {
  return said.length > 0 && said.every((word) => words.includes(word) || (word.length >= 3 && words.some((own) => own.startsWith(word))));
}

function nearest(forms: readonly Form[], whole: string): readonly string[] {
  let smallest = 3;
  let ids: string[] = [];
  for (const { id, key } of forms) {
    const max = allowedSlips(Math.min(whole.length, key.length));
    const distance = editDistance(whole, key, max);
    if (distance > max || distance > smallest) continue;
    if (distance < smallest) ids = [];
    smallest = distance;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

/** By how many meaningful words a label and the answer share, mistyped and related ones counting for less. */
function mostAlike(forms: readonly Form[], words: readonly string[]): readonly string[] {
  let best = 0.5;
  let ids: string[] = [];
  for (const { id, content } of forms) {
    const score = content.reduce((total, word) => total + Math.max(0, ...words.map((said) => likeness(said, word))), 0);
    if (score < best) continue;
    if (score > best) ids = [];
    best = score;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

function likeness(said: string, word: string): number {
  if (word.length < 4) return 0;
  if (said === word) return 1;
  if (isNearMiss(said, word)) return 0.9;
  return shareStem(said, word) ? 0.8 : 0;
}

function isNearMiss(said: string, word: string): boolean {
  const max = allowedSlips(Math.min(said.length, word.length));
  return said === word || (max > 0 && editDistance(said, word, max) <= max);
}

/** `atualização` and `atualizar` share what carries the meaning. */
function shareStem(said: string, word: string): boolean {
  const shortest = Math.min(said.length, word.length);
  return shortest >= 6 && said.slice(0, Math.max(5, shortest - 3)) === word.slice(0, Math.max(5, shortest - 3));
}

function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

function idsOf(forms: readonly Form[]): readonly string[] {
  return [...new Set(forms.map(({ id }) => id))];
}

const MAX_KEY_LENGTH = 200;
const NONE: ChoiceMatch = { status: 'none' };
const TURNED_DOWN = / (?:nao|no|not|don t|dont)(?: (?!mas |sim |but |pero |si )[\p{L}]+){0,3} $/u;
const WISHES: ReadonlySet<string> = new Set(
  'quero queria gostaria prefiro escolho fico opcao pode favor por want would like prefer choose option please quiero prefiero elijo opcion nao no not'.split(
    ' ',
  ),
);
