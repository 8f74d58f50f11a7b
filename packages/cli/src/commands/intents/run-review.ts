import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigurationError, type IntentDefinition, intentExamples, type Language, trainIntentClassifier } from '@recado/core';
import { findBotFile } from '../../bot-file/find-bot-file.ts';
import { withBotSetup } from '../../bot-file/with-bot-setup.ts';
import { DATA_FILES } from '../../dev/data-files.ts';
import { markSorted, readUnsorted, type UnsortedMessage } from '../../dev/not-understood-file.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { Output, PrintingIo } from '../command-io.ts';
import { intentsOf } from './intents-of.ts';
import { addExample, readExamplesFile, writeExamplesFile } from './write-examples-file.ts';

export interface IntentReviewOptions {
  /** File or folder; found in the working folder when absent. */
  readonly bot?: string;
  /** Where the bot keeps what it did not understand. */
  readonly dataDir: string;
  /** Examples file to add to. @default 'intents.examples.json' beside the bot file */
  readonly examples?: string;
  /** Language of messages from conversations that had none yet. @default the bot's first */
  readonly language?: Language;
  readonly json: boolean;
  /** `ID=intent`, or `ID=none`. */
  readonly assign: readonly string[];
}

/** Asks the person at the terminal; `undefined` when they are gone. */
export type AskPerson = (question: string) => Promise<string | undefined>;

/**
 * `recado intents review`: what the bot did not understand is assigned to intents, or to none, and added to the examples file. Lists it
 * with `json`, or where nobody can be asked.
 */
export async function runIntentReview(options: IntentReviewOptions, io: PrintingIo, ask: AskPerson | undefined): Promise<ExitCode> {
  const { stdout, stderr, cwd } = io;
  const botFile = findBotFile(options.bot, cwd);
  const setup = await withBotSetup(botFile, (one) => one);
  const review = new Review({
    intents: intentsOf(setup),
    language: options.language ?? setup.languages?.[0] ?? 'pt',
    waiting: join(resolve(cwd, options.dataDir), DATA_FILES.notUnderstood),
    examples: options.examples === undefined ? join(dirname(botFile), EXAMPLES_FILE) : resolve(cwd, options.examples),
  });
  if (options.assign.length > 0) review.assignAll(options.assign);
  else if (options.json) stdout.write(`${JSON.stringify({ examples: review.path, messages: review.messages() })}\n`);
  else if (ask === undefined) stdout.write(review.messages().map(lineOf).join(''));
  else await review.askAbout(ask, stdout);
  if (review.count > 0) stderr.write(review.summary());
  return EXIT_CODES.ok;
}

interface ReviewSetup {
  readonly intents: readonly IntentDefinition[];
  readonly language: Language;
  readonly waiting: string;
  readonly examples: string;
}

class Review {
  readonly path: string;
  count = 0;
  readonly #setup: ReviewSetup;
  readonly #wasThere: boolean;

  constructor(setup: ReviewSetup) {
    this.#setup = setup;
    this.path = setup.examples;
    this.#wasThere = existsSync(this.path);
  }

  messages(): readonly UnsortedMessage[] {
    return readUnsorted(this.#setup.waiting);
  }

  /** Nothing is assigned when one of them is wrong. */
  assignAll(assignments: readonly string[]): void {
    const messages = this.messages();
    const read = assignments.map((assignment) => {
      const at = assignment.indexOf('=');
      const message = messages.find(({ id }) => id === assignment.slice(0, at));
      const intent = assignment.slice(at + 1);
      if (at < 1 || message === undefined)
        throw new ConfigurationError({
          message: `There is no message "${assignment.slice(0, Math.max(at, 0))}".`,
          hint: '"recado intents review --json" lists them with their ids.',
        });
      if (intent !== NONE && !this.#setup.intents.some(({ id }) => id === intent))
        throw new ConfigurationError({ message: `There is no intent "${intent}".`, hint: `It is one of ${this.#names().join(', ')}.` });
      return { message, intent };
    });
    for (const { message, intent } of read) this.#assign(message, intent === NONE ? undefined : intent);
  }

  async askAbout(ask: AskPerson, stdout: Output): Promise<void> {
    const messages = this.messages();
    if (messages.length === 0) stdout.write('Nothing waits to be sorted.\n');
    for (const [at, message] of messages.entries()) {
      const names = this.#likeliest(message.text);
      stdout.write(`\n${at + 1} of ${messages.length}${message.count > 1 ? `, came ${message.count} times` : ''}\n  ${message.text}\n\n`);
      stdout.write(names.map((name, number) => `  ${String(number + 1).padStart(2)} ${name}\n`).join(''));
      stdout.write('   0 none of them\n');
      const chosen = await this.#choose(ask, names);
      if (chosen === 'quit') return;
      if (chosen !== 'skip') this.#assign(message, chosen.intent);
    }
  }

  summary(): string {
    const name = basename(this.path);
    const hint = this.#wasThere
      ? ''
      : `Load it: import reviewed from './${name}' with { type: 'json' }; then withExamples(intents, reviewed).\n`;
    return `${this.count} assigned, in ${this.path}\n${hint}`;
  }

  async #choose(ask: AskPerson, names: readonly string[]): Promise<{ readonly intent: string | undefined } | 'skip' | 'quit'> {
    for (;;) {
      const answer = (await ask('number or name, Enter to skip, q to stop: '))?.trim();
      if (answer === undefined || answer === 'q') return 'quit';
      if (answer === '') return 'skip';
      if (answer === '0' || answer === NONE) return { intent: undefined };
      const intent = names[Number(answer) - 1] ?? names.find((name) => name === answer);
      if (intent !== undefined) return { intent };
    }
  }

  #assign(message: UnsortedMessage, intent: string | undefined): void {
    const file = readExamplesFile(this.path);
    writeExamplesFile(this.path, addExample(file, { text: message.text, language: message.language ?? this.#setup.language, intent }));
    markSorted(this.#setup.waiting, message);
    this.count += 1;
  }

  #names(): readonly string[] {
    return this.#setup.intents.map(({ id }) => id);
  }

  /** What the classifier would have guessed comes first; intents without examples last. */
  #likeliest(text: string): readonly string[] {
    this.#classifier ??= trainIntentClassifier(intentExamples(this.#setup.intents));
    const ranked = this.#classifier.classify(text).ranking.map(({ intent }) => intent);
    return [...ranked, ...this.#names().filter((name) => !ranked.includes(name))];
  }

  #classifier: ReturnType<typeof trainIntentClassifier> | undefined;
}

const lineOf = ({ id, count, text }: UnsortedMessage): string => `${id}  ${String(count).padStart(4)} ×  ${text}\n`;
const EXAMPLES_FILE = 'intents.examples.json';
const NONE = 'none';
