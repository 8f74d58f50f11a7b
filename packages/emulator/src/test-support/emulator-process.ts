import { createEmulator } from '../create-emulator.ts';

/** A process of its own to be killed: `node emulator-process.ts <dataDir> <webhook url>`; prints its base URL. */
const [dataDir = '', url = ''] = process.argv.slice(2);
const emulator = await createEmulator({
  dataDir,
  webhook: { url, appSecret: 'test-secret' },
  statusDelaysMs: { sent: 20, delivered: 60, read: 300 },
  retry: { firstDelayMs: 50, maxDelayMs: 100 },
});
process.stdout.write(`${emulator.baseUrl}\n`);
