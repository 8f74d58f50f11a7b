import { runAsProcess } from '../../process/run-as-process.ts';
import { startWhatsAppProxyApi } from './start-whatsapp-proxy-api.ts';

await runAsProcess('whatsapp-proxy-api', startWhatsAppProxyApi);
