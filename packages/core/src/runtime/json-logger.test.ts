import { describe, expect, it } from 'vitest';
import { publicId } from '../privacy/public-id.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createJsonLogger, silentLogger } from './json-logger.ts';

describe('createJsonLogger', () => {
  it('writes one JSON object a line: time, level, event, fields', () => {
    const lines: string[] = [];
    const clock = createFakeClock();
    const logger = createJsonLogger({ write: (line) => lines.push(line), clock });
    logger.info('turn.committed', { turnId: publicId('turn_1') });
    logger.warn('worker.idle');
    expect(lines).toEqual([
      `{"at":${clock.now()},"level":"info","event":"turn.committed","fields":{"turnId":"turn_1"}}`,
      `{"at":${clock.now()},"level":"warn","event":"worker.idle"}`,
    ]);
  });

  it('leaves out what is less serious than its level, info unless said', () => {
    const events: string[] = [];
    const write = (line: string) => events.push(JSON.parse(line).event);
    for (const logger of [createJsonLogger({ write }), createJsonLogger({ write, level: 'error' })]) {
      logger.debug('a.debug');
      logger.info('a.info');
      logger.warn('a.warn');
      logger.error('a.error');
    }
    expect(events).toEqual(['a.info', 'a.warn', 'a.error', 'a.error']);
  });

  it('stops no caller when its line cannot be written', () => {
    const logger = createJsonLogger({
      write() {
        throw new Error('EPIPE');
      },
    });
    expect(() => logger.error('turn.failed')).not.toThrow();
  });

  it('keeps a line a line', () => {
    const lines: string[] = [];
    createJsonLogger({ write: (line) => lines.push(line) }).info('turn.committed', { bytes: Number.NaN });
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ fields: { bytes: null } });
  });
});

it('silentLogger writes nothing', () => {
  expect(silentLogger.error('turn.failed')).toBeUndefined();
});
