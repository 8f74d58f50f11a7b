import { runAsProcess } from '../../process/run-as-process.ts';
import { startAiChatService } from './start-ai-chat-service.ts';

await runAsProcess('ai-chat-service', startAiChatService);
