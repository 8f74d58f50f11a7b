import { createJsonLogger } from '../../runtime/json-logger.ts';
import { createRecordingLogger } from '../recording-logger.ts';
import { loggerContract } from './logger-contract.ts';

loggerContract({
  name: 'RecordingLogger',
  createLogger: () => {
    const logger = createRecordingLogger();
    return { logger, lines: () => logger.entries };
  },
});

loggerContract({
  name: 'JsonLogger',
  createLogger: () => {
    const lines: string[] = [];
    return {
      logger: createJsonLogger({ level: 'debug', write: (line) => lines.push(line) }),
      lines: () =>
        lines.map((line) => {
          const { level, event, fields = {} } = JSON.parse(line);
          return { level, event, fields };
        }),
    };
  },
});
