import { runAsProcess } from '../../process/run-as-process.ts';
import { startMessageArchive } from './start-message-archive.ts';

await runAsProcess('message-archive', startMessageArchive);
