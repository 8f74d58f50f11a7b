import { describe, expect, it } from 'vitest';
import type { Logger, LogLevel } from '../../ports/logger/logger.ts';
import { mask } from '../../privacy/mask.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { SafeFields } from '../../privacy/safe.ts';

export interface LoggerHarness {
  /** Lets every level through. */
  readonly logger: Logger;
  /** What has left so far, parsed. */
  lines(): readonly LoggedLine[];
}

export interface LoggedLine {
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What every `Logger` holds: what is safe leaves, what is not does not, and nothing throws into the caller. */
export function loggerContract({ name, createLogger }: { readonly name: string; readonly createLogger: () => LoggerHarness }): void {
  describe(`Logger contract: ${name}`, () => {
    it('writes level, event and fields, in order', () => {
      const { logger, lines } = createLogger();
      logger.debug('worker.started');
      logger.info('turn.committed', { turnId: publicId('turn_1'), replies: 2, isNew: true, flow: null });
      logger.warn('outbox.retried', { text: mask('escreva para ana@example.com') });
      logger.error('turn.failed');
      expect(lines()).toEqual([
        { level: 'debug', event: 'worker.started', fields: {} },
        { level: 'info', event: 'turn.committed', fields: { turnId: 'turn_1', replies: 2, isNew: true, flow: null } },
        { level: 'warn', event: 'outbox.retried', fields: { text: 'escreva para <EMAIL>' } },
        { level: 'error', event: 'turn.failed', fields: {} },
      ]);
    });

    it('leaves out an undefined field', () => {
      const { logger, lines } = createLogger();
      logger.info('turn.committed', { turnId: publicId('turn_1'), flowId: undefined });
      expect(lines()[0]?.fields).toEqual({ turnId: 'turn_1' });
    });

    it.each([
      ['free text', 'meu nome é Ana Souza'],
      ['a phone', '5511987654321'],
      ['an e-mail', 'ana@example.com'],
      ['a CPF', '529.982.247-25'],
      ['an id of WhatsApp', 'wamid.HBgNNTUxMTk4NzY1NDMyMRUCABIYFjNFQjA'],
      ['an object', { name: 'Ana Souza' }],
      ['an error', new Error('Ana Souza')],
    ])('lets no %s of a JavaScript caller out', (_, value) => {
      const { logger, lines } = createLogger();
      logger.error('turn.failed', fromJavaScript({ turnId: 'turn_1', detail: value }));
      expect(lines()).toEqual([{ level: 'error', event: 'turn.failed', fields: { turnId: 'turn_1', detail: '<UNSAFE>' } }]);
    });

    it('lets no raw field name out', () => {
      const { logger, lines } = createLogger();
      logger.info('turn.committed', fromJavaScript({ '5511987654321': true, 'Ana Souza': 1 }));
      expect(JSON.stringify(lines())).not.toMatch(/5511987654321|Ana/);
    });

    it('lets no raw event out', () => {
      const { logger, lines } = createLogger();
      const log: (event: never) => void = logger.info;
      for (const event of ['Ana Souza escreveu', '5511987654321', 7, undefined]) log(event as never);
      expect(lines().map((line) => line.event)).toEqual(Array.from({ length: 4 }, () => 'log.refused'));
    });

    it('never throws: a field that does is refused with its line', () => {
      const { logger, lines } = createLogger();
      const hostile = {
        get detail(): string {
          throw new Error('Ana Souza');
        },
      };
      logger.info('turn.committed', fromJavaScript(hostile));
      expect(lines()).toEqual([{ level: 'info', event: 'log.refused', fields: {} }]);
    });
  });
}

/** What a caller without types may pass. */
const fromJavaScript = (fields: object): SafeFields => fields as SafeFields;
