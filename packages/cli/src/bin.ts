#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// Node 22 calls SQLite and TypeScript experimental; that is no news to who runs a bot.
const shown = process.listeners('warning');
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') for (const show of shown) show(warning);
});

const exitCode = await runCli(process.argv.slice(2));
// A bot that was only looked at may hold things open; what we printed leaves first.
process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
