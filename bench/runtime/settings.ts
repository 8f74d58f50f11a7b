/** What a process under measurement is told. */
export interface ProcessSettings {
  readonly roles: readonly ('webhook' | 'worker')[];
  readonly redisPort: number;
  /** Of the webhook. */
  readonly port: number;
  readonly graphUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly databaseUrl?: string;
  readonly leaseMs?: number;
  readonly reconcileAfterMs?: number;
}

export const readSettings = (): ProcessSettings => JSON.parse(process.argv[2] ?? '{}');

/** Tells the parent that we are ready, answers what CPU we used, and ends with it. */
export function serveParent(): void {
  process.on('message', (request) => {
    if (request === 'usage') {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpuMicros: user + system, residentBytes: process.memoryUsage.rss() });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}
