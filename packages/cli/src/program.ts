import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { CheckOptions } from './commands/check/run.ts';
import type { CommandIo } from './commands/command-io.ts';
import type { DevOptions } from './commands/dev/run.ts';
import type { ExplainOptions } from './commands/explain/run.ts';
import type { IntentReportOptions } from './commands/intents/run-report.ts';
import type { IntentReviewOptions } from './commands/intents/run-review.ts';
import type { LedgerOptions } from './commands/ledger/run.ts';
import type { LlmCheckCommandOptions } from './commands/llm/run.ts';
import type { MigrateOptions } from './commands/migrate/run.ts';
import type { PrivacyEraseOptions } from './commands/privacy/run-erase.ts';
import type { PrivacyExportOptions } from './commands/privacy/run-export.ts';
import type { PrivacyJournalOptions } from './commands/privacy/run-journal.ts';
import type { PrivacyRetainOptions } from './commands/privacy/run-retain.ts';
import type { PrivacyScanOptions } from './commands/privacy/run-scan.ts';
import type { PrivacyPlaces } from './commands/privacy/with-places.ts';
import type { StartOptions } from './commands/start/run.ts';
import type { ExitCode } from './exit-code.ts';
import type { StartRole } from './production/roles-of.ts';

/** Declares the commands. What they do is loaded when they run, so that help costs nothing. */
export function createProgram(io: CommandIo, onExit: (code: ExitCode) => void): Command {
  const program = new Command('recado')
    .description('Run, try and check WhatsApp bots.')
    .version(manifest.version)
    .option('--debug', 'show where errors come from')
    .showSuggestionAfterError()
    .showHelpAfterError('See "recado --help".')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) });

  const bot = new Argument('[bot]', 'bot file, or the folder it is in (default: bot.ts or src/bot.ts here)');

  program
    .command('dev')
    .description('Talk to a bot in the terminal, through an emulated WhatsApp. Without a terminal: lines in, lines out.')
    .addArgument(bot)
    .option('--data-dir <dir>', 'where the conversation is kept', '.recado')
    .option('--json', 'print one JSON object a message', false)
    .option('--reset', "forget first: conversations, key, and the bot's own files in the data folder", false)
    .option('--phone <number>', 'phone number of the person who writes')
    .option('--name <name>', 'profile name of that person')
    .option('--port <port>', 'port of the webhook (default: a free one)', parsePort)
    .addOption(new Option('--language <language>', 'language of the chat screen').choices(['pt', 'en', 'es']).default('pt'))
    .addOption(new Option('--log-level <level>', 'least level in recado.log').choices(['debug', 'info', 'warn', 'error']).default('info'))
    .action(async (named: string | undefined, options: Omit<DevOptions, 'bot'>) => {
      const { runDev } = await import('./commands/dev/run.ts');
      onExit(await runDev({ ...botOf(named), ...options }, io));
    });

  program
    .command('start')
    .description('Run a bot in production: webhook, work, health and metrics. Settings come from the environment.')
    .addArgument(bot)
    .option('--role <roles>', 'what this process does: all, or some of webhook, worker, dispatcher, timers, with commas', parseRoles, [
      'all',
    ])
    .addOption(new Option('--host <host>', 'address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(
      new Option('--port <port>', 'port of the webhook, health and metrics; 0 for a free one')
        .env('PORT')
        .argParser(parsePort)
        .default(8080),
    )
    .option('--data-dir <dir>', "the bot's own files; with SQLite also the conversations", '.recado')
    .addOption(
      new Option('--store <store>', 'where conversations are kept (default: by REDIS_URL, DATABASE_URL)').choices([
        'redis',
        'postgres',
        'sqlite',
      ]),
    )
    .option('--namespace <name>', 'keeps several bots on one server apart', 'recado')
    .option('--accept <codes>', 'start although Redis may lose data: codes of what is wrong, with commas', parseList, [])
    .addOption(
      new Option('--log-level <level>', 'least level of the log')
        .choices(['debug', 'info', 'warn', 'error'])
        .env('RECADO_LOG_LEVEL')
        .default('info'),
    )
    .action(async (named: string | undefined, options: Omit<StartOptions, 'bot'>) => {
      const { runStart } = await import('./commands/start/run.ts');
      onExit(await runStart({ ...botOf(named), ...options }, io));
    });

  program
    .command('migrate')
    .description('Bring the Postgres schemas to this version, or say what they lack. DATABASE_URL says where.')
    .addArgument(new Argument('[action]', 'what to do').choices(['status', 'up']).default('status'))
    .option('--dry-run', 'with up: print the statements, change nothing', false)
    .option('--namespace <name>', 'the schema; that of keys is <name>_keys', 'recado')
    .option('--json', 'print one JSON object', false)
    .action(async (action: MigrateOptions['action'], options: Omit<MigrateOptions, 'action'>) => {
      const { runMigrate } = await import('./commands/migrate/run.ts');
      onExit(await runMigrate({ action, ...options }, io));
    });

  program
    .command('check')
    .description("Find what is wrong with a bot's flows, without running it.")
    .addArgument(bot)
    .option('--data-dir <dir>', 'conversations in progress there must still have their place', '.recado')
    .option('--json', 'print one JSON object', false)
    .option('--strict', 'fail with warnings too', false)
    .action(async (named: string | undefined, options: Omit<CheckOptions, 'bot'>) => {
      const { runCheck } = await import('./commands/check/run.ts');
      onExit(await runCheck({ ...botOf(named), ...options }, io));
    });

  program
    .command('graph')
    .description('Draw the flows of a bot as Mermaid diagrams.')
    .addArgument(bot)
    .argument('[flowId]', 'only this flow, "id" or "id@version"')
    .action(async (named: string | undefined, flowId: string | undefined) => {
      const { runGraph } = await import('./commands/graph/run.ts');
      onExit(await runGraph({ ...botOf(named), ...(flowId === undefined ? {} : { flowId }) }, io));
    });

  program
    .command('ledger')
    .description('Account for every message and reply: the balance, what is open with its age, the dead letters.')
    .option('--data-dir <dir>', 'where the conversations are kept', '.recado')
    .addOption(new Option('--store <store>', 'where processes share them: REDIS_URL, DATABASE_URL').choices(['redis', 'postgres']))
    .option('--namespace <name>', 'which of several bots on one server', 'recado')
    .option('--json', 'print one JSON object', false)
    .option('--redrive <id>', 'put a dead letter back')
    .addOption(new Option('--give-up <id>', 'make an open message a dead letter, so that its conversation goes on').conflicts('redrive'))
    .action(async (options: LedgerOptions) => {
      const { runLedger } = await import('./commands/ledger/run.ts');
      onExit(await runLedger(options, io));
    });

  const intents = program.command('intents').description('Look after how a bot understands people.');
  intents
    .command('report')
    .description("Measure the examples of a bot's intents on classifiers that have not seen them, and find what is wrong with them.")
    .addArgument(bot)
    .option('--folds <count>', 'parts the examples are split into, 2 at least', parseCount, 5)
    .option('--picture <file>', 'write the confusion matrix as SVG')
    .option('--min-accuracy <share>', 'fail below this share of right answers, 0 to 1', parseShare)
    .option('--json', 'print one JSON object', false)
    .action(async (named: string | undefined, options: Omit<IntentReportOptions, 'bot'>) => {
      const { runIntentReport } = await import('./commands/intents/run-report.ts');
      onExit(await runIntentReport({ ...botOf(named), ...options }, io));
    });
  intents
    .command('review')
    .description('Sort what the bot did not understand, one by one, into intents; it becomes an example.')
    .addArgument(bot)
    .option('--data-dir <dir>', 'where the bot runs', '.recado')
    .option('--examples <file>', 'file to add to (default: intents.examples.json beside the bot)')
    .addOption(new Option('--language <language>', 'of messages whose language is not known').choices(['pt', 'en', 'es']))
    .option('--assign <id=intent>', 'sort one without being asked, also to "none"; may be repeated', collect, [])
    .option('--json', 'print what waits as one JSON object', false)
    .action(async (named: string | undefined, options: Omit<IntentReviewOptions, 'bot'>) => {
      const { runIntentReview } = await import('./commands/intents/run-review.ts');
      const { withPerson } = await import('./commands/intents/ask-person.ts');
      onExit(await withPerson(io, (ask) => runIntentReview({ ...botOf(named), ...options }, io, ask)));
    });

  program
    .command('explain')
    .description('Say what a bot makes of a message, and how it found out.')
    .argument('<text>', 'what a contact might write')
    .addArgument(bot)
    .addOption(new Option('--language <language>', 'language of the conversation').choices(['pt', 'en', 'es']))
    .option('--expecting <step>', 'the open question, as "flow.step"')
    .option('--json', 'print one JSON object', false)
    .action(async (text: string, named: string | undefined, options: Omit<ExplainOptions, 'bot' | 'text'>) => {
      const { runExplain } = await import('./commands/explain/run.ts');
      onExit(await runExplain({ text, ...botOf(named), ...options }, io));
    });

  program
    .command('llm')
    .description('Work with language models.')
    .command('check')
    .description("Measure a model on the bot's own examples: accuracy, latency, tokens.")
    .addArgument(bot)
    .addOption(new Option('--provider <provider>', 'protocol of the server').choices(['ollama', 'openai']).default('ollama'))
    .option('--model <model>', 'model to measure (default: phi3 with Ollama)')
    .option('--url <url>', "where the server is; for OpenAI's protocol with /v1 (key: OPENAI_API_KEY)")
    .option('--limit <count>', 'examples asked at most', parseCount, 200)
    .option('--timeout-ms <ms>', 'longest a call may take', parseCount, 60_000)
    .option('--min-accuracy <share>', 'fail below this share of right answers, 0 to 1', parseShare)
    .option('--json', 'print one JSON object', false)
    .action(async (named: string | undefined, options: Omit<LlmCheckCommandOptions, 'bot'>) => {
      const { runLlmCheck } = await import('./commands/llm/run.ts');
      onExit(await runLlmCheck({ ...botOf(named), ...options }, io));
    });

  const privacy = program.command('privacy').description('Look after the personal data of people.');
  privacy
    .command('scan')
    .description('Find personal data in files, folders, SQLite, Redis and Postgres. Says what kind and where, never the value.')
    .argument('[paths...]', 'files and folders (default: .recado, unless a server is named)')
    .option('--exclude <path>', 'leave out files and folders of this name or path; may be repeated', collect, [])
    .option('--redis <url>', 'every key of a Redis, names and values')
    .option('--postgres <url>', 'every table of a Postgres database')
    .option('--schema <name>', 'only this schema of Postgres; may be repeated', collect, [])
    .option('--known <file>', 'values to look for besides, one a line, in every form programs write; - is standard input')
    .option('--allow <value>', "a value that is no finding, such as the shop's own number; may be repeated", collect, [])
    .option('--min-score <score>', 'leave out what is less sure, 0 to 1', parseShare, 0)
    .option('--json', 'print one JSON object a finding, and one in the end', false)
    .action(async (paths: readonly string[], options: Omit<PrivacyScanOptions, 'paths'>) => {
      const { runPrivacyScan } = await import('./commands/privacy/run-scan.ts');
      onExit(await runPrivacyScan({ paths, ...options }, io));
    });

  const ofPerson = (command: Command): Command =>
    command
      .addArgument(bot)
      .option('--phone <number>', 'phone number of the person, with its country')
      .option('--bsuid <id>', 'business-scoped user id of the person')
      .option('--lid <id>', 'hidden id of the person')
      .option('--contact <id>', 'contact id, as logs and receipts show it', parseId);
  const ofPlaces = (command: Command): Command =>
    command
      .option('--data-dir <dir>', 'where the conversations are kept', '.recado')
      .addOption(
        new Option('--store <store>', 'where conversations are kept (default: by REDIS_URL, DATABASE_URL)').choices([
          'redis',
          'postgres',
          'sqlite',
        ]),
      )
      .option('--namespace <name>', 'which of several bots on one server', 'recado')
      .option('--actor <id>', 'who asks; stands in the receipt', parseId, 'operator');
  ofPlaces(ofPerson(privacy.command('export').description('Write everything kept of a person, opened, as JSON.')))
    .option('--out <file>', 'where to, readable by you alone (default: standard output)')
    .action(async (named: string | undefined, options: Omit<PrivacyExportOptions, 'bot'>) => {
      const { runPrivacyExport } = await import('./commands/privacy/run-export.ts');
      onExit(await runPrivacyExport({ ...botOf(named), ...options }, io));
    });
  ofPlaces(ofPerson(privacy.command('erase').description('Erase a person from everywhere, and destroy their keys. Cannot be undone.')))
    .option('--yes', 'do not ask', false)
    .option('--json', 'print the receipt as one JSON object', false)
    .action(async (named: string | undefined, options: Omit<PrivacyEraseOptions, 'bot'>) => {
      const { runPrivacyErase } = await import('./commands/privacy/run-erase.ts');
      onExit(await runPrivacyErase({ ...botOf(named), ...options }, io));
    });
  ofPlaces(
    privacy.command('retain').description('Erase who has not written for longer than that, and drop what is older.').addArgument(bot),
  )
    .requiredOption('--days <count>', 'how long to keep', parseCount)
    .option('--json', 'print the receipt as one JSON object', false)
    .action(async (named: string | undefined, options: Omit<PrivacyRetainOptions, 'bot'>) => {
      const { runPrivacyRetain } = await import('./commands/privacy/run-retain.ts');
      onExit(await runPrivacyRetain({ ...botOf(named), ...options }, io));
    });
  ofPlaces(privacy.command('journal').description('List receipts, and who read what of whom.'))
    .option('--contact <id>', 'only what concerns this contact', parseId)
    .option('--json', 'print one JSON object a record', false)
    .action(async (options: PrivacyJournalOptions) => {
      const { runPrivacyJournal } = await import('./commands/privacy/run-journal.ts');
      onExit(await runPrivacyJournal(options, io));
    });
  privacy
    .command('rewrap')
    .description("Wrap people's data keys under the current key of RECADO_KEY, so that an older one may go.")
    .option('--data-dir <dir>', 'where the conversations are kept', '.recado')
    .addOption(new Option('--store <store>', 'where conversations are kept').choices(['redis', 'postgres', 'sqlite']))
    .option('--namespace <name>', 'which of several bots on one server', 'recado')
    .action(async (options: PrivacyPlaces) => {
      const { runPrivacyRewrap } = await import('./commands/privacy/run-rewrap.ts');
      onExit(await runPrivacyRewrap(options, io));
    });

  return program;
}

const botOf = (bot: string | undefined) => (bot === undefined ? {} : { bot });

const START_ROLES: readonly StartRole[] = ['all', 'webhook', 'worker', 'dispatcher', 'timers'];

const parseList = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

function parseRoles(text: string): readonly StartRole[] {
  const words = parseList(text);
  const roles = START_ROLES.filter((role) => words.includes(role));
  if (words.every((word) => START_ROLES.some((role) => role === word))) return roles;
  throw new InvalidArgumentError(`Roles are ${START_ROLES.join(', ')}.`);
}

function parseId(text: string): string {
  if (!/^[\w.:@-]{1,100}$/.test(text)) throw new InvalidArgumentError('An id is one word of letters, digits and _ - . : @.');
  return text;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return count;
}

function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('A share is a number from 0 to 1.');
  return share;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
