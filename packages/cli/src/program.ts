import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { CheckOptions } from './commands/check/run.ts';
import type { CommandIo } from './commands/command-io.ts';
import type { DevOptions } from './commands/dev/run.ts';
import type { LedgerOptions } from './commands/ledger/run.ts';
import type { ExitCode } from './exit-code.ts';

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
    .option('--json', 'print one JSON object', false)
    .option('--redrive <id>', 'put a dead letter back')
    .action(async (options: LedgerOptions) => {
      const { runLedger } = await import('./commands/ledger/run.ts');
      onExit(await runLedger(options, io));
    });

  return program;
}

const botOf = (bot: string | undefined) => (bot === undefined ? {} : { bot });

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
