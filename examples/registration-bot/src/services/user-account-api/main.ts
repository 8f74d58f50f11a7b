import { runAsProcess } from '../../process/run-as-process.ts';
import { startUserAccountApi } from './start-user-account-api.ts';

await runAsProcess('user-account-api', startUserAccountApi);
