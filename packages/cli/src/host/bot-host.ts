// The process a bot runs in: started by `recado dev`, spoken to by IPC, gone as soon as its parent is.
import { toShownError } from '../errors/shown-error.ts';
import type { FromHost, HostRequest, HostSettings, ToHost } from './host-message.ts';
import { type RunningBot, startBot } from './start-bot.ts';

let bot: RunningBot | undefined;

if (!process.connected) process.exit(1);
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal; the parent decides what it means.
process.on('SIGINT', () => undefined);
process.on('message', (message: ToHost) => {
  if (message.type === 'start') void start(message.settings);
  else if (message.type === 'request') void answer(message.id, message.request);
  else void stop();
});

async function start(settings: HostSettings): Promise<void> {
  try {
    bot = await startBot(settings, (report) => tell({ type: 'turn', report }));
    const standing = settings.person === undefined ? undefined : await bot.inspect(settings.person);
    if (standing !== undefined) tell({ type: 'standing', report: standing });
    tell({ type: 'ready', webhookUrl: bot.webhookUrl });
  } catch (error) {
    tell({ type: 'failed', error: toShownError(error) }, () => process.exit(1));
  }
}

async function answer(id: number, request: HostRequest): Promise<void> {
  try {
    tell({ type: 'answer', id, value: (await bot?.answer(request)) ?? false });
  } catch (error) {
    tell({ type: 'refusal', id, error: toShownError(error) });
  }
}

async function stop(): Promise<void> {
  await bot?.stop().catch((error: unknown) => console.error(toShownError(error).stack));
  process.exit(0);
}

/** The callback also takes the error of a parent that just went. */
function tell(message: FromHost, done: () => void = () => undefined): void {
  if (process.connected) process.send?.(message, undefined, undefined, done);
  else done();
}
