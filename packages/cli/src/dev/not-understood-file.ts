import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BotOptions, Language, NotUnderstood } from '@recado/core';

/** A masked message nobody has sorted yet; the same words are one. */
export interface UnsortedMessage {
  /** Eight letters and digits, of the words alone. */
  readonly id: string;
  readonly text: string;
  readonly language: Language | undefined;
  /** Intents it may have meant. */
  readonly among: readonly string[];
  /** How often it came. */
  readonly count: number;
  /** When it came last, epoch milliseconds. */
  readonly at: number;
}

type Line =
  | Pick<UnsortedMessage, 'text' | 'language' | 'among' | 'at'>
  /** Words that a person has sorted. */
  | { readonly sorted: string };

/**
 * Keeps what a bot does not understand, masked, in a file only its owner reads: the last {@link MOST_MESSAGES} lines. Lines are only
 * appended, so that `recado intents review` may work on it meanwhile.
 * @param listener - Told too.
 */
export function keepNotUnderstood(path: string, listener: BotOptions['onNotUnderstood']): NonNullable<BotOptions['onNotUnderstood']> {
  let lines = shorten(path);
  return (message: NotUnderstood) => {
    const { text, language, among, at } = message;
    append(path, { text: String(text), language, among, at });
    lines += 1;
    if (lines >= MOST_MESSAGES * 2) lines = shorten(path);
    listener?.(message);
  };
}

/** What waits to be sorted, the most frequent first. */
export function readUnsorted(path: string): readonly UnsortedMessage[] {
  const found = new Map<string, UnsortedMessage>();
  const lines = readLines(path);
  const sorted = new Set(lines.flatMap((line) => ('sorted' in line ? [line.sorted] : [])));
  for (const line of lines) {
    if ('sorted' in line || sorted.has(line.text)) continue;
    const count = (found.get(line.text)?.count ?? 0) + 1;
    found.set(line.text, { ...line, id: idOf(line.text), count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.at - a.at);
}

/** From now on these words are not asked about. */
export function markSorted(path: string, { text }: UnsortedMessage): void {
  append(path, { sorted: text });
}

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

function append(path: string, line: Line): void {
  appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

/** A line that a dying process left half-written is passed over. */
function readLines(path: string): readonly Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): Line[] => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Line];
      } catch {
        return [];
      }
    });
}

/** Leaves the newest lines. Answers how many there are. */
function shorten(path: string): number {
  const lines = readLines(path);
  if (lines.length <= MOST_MESSAGES) return lines.length;
  const kept = lines.slice(-MOST_MESSAGES);
  writeFileSync(`${path}.new`, kept.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return kept.length;
}

export const MOST_MESSAGES = 1_000;
