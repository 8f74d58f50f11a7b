import { runAsProcess } from '../../process/run-as-process.ts';
import { startPiiUpdateWorker } from './start-pii-update-worker.ts';

await runAsProcess('pii-update-worker', startPiiUpdateWorker);
