// Stands in for the bot's process: does what the bot file's name in its settings says.
import type { FromHost, ToHost } from '../host/host-message.ts';

const tell = (message: FromHost) => process.send?.(message);
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToHost) => {
  if (message.type === 'start') {
    const { botFile } = message.settings;
    if (botFile === 'dies') process.exit(3);
    if (botFile === 'fails') tell({ type: 'failed', error: { message: 'no bot', hint: 'write one' } });
    else tell({ type: 'ready', webhookUrl: `http://127.0.0.1/${process.pid}` });
    if (botFile === 'talks') console.log('one line');
  } else if (message.type === 'request') {
    if (message.request.type === 'settled') tell({ type: 'answer', id: message.id, value: true });
    else process.kill(process.pid, 'SIGKILL');
  } else if (process.argv.length < 3) process.exit(0);
});
