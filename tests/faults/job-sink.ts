import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ActionRun, JobRun } from './checker/evidence.ts';

export type SinkEntry = ({ readonly type: 'job' } & Omit<JobRun, 'conversation'>) | ({ readonly type: 'action' } & Omit<ActionRun, 'at'>);

/** Where jobs and slow actions leave their mark, outside all that is killed. It only ever appends. */
export interface JobSink extends AsyncDisposable {
  readonly port: number;
  readonly entries: readonly { readonly at: number; readonly entry: SinkEntry }[];
}

export async function startJobSink(): Promise<JobSink> {
  const entries: { at: number; entry: SinkEntry }[] = [];
  const server = createServer(async (request, response) => {
    try {
      const text = Buffer.concat(await request.toArray()).toString();
      entries.push({ at: Date.now(), entry: JSON.parse(text) as SinkEntry });
      response.end();
    } catch {
      // The process died in mid-sentence.
      response.writeHead(400).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    entries,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
