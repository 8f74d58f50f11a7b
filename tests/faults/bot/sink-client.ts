import { Agent, request } from 'node:http';
import type { SinkEntry } from '../job-sink.ts';

const agent = new Agent({ keepAlive: true });

/** Resolves when the sink has it. */
export function tellSink(port: number, entry: SinkEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    const post = request({ port, host: '127.0.0.1', method: 'POST', agent }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`The sink answered ${response.statusCode}.`))));
    });
    post.on('error', reject);
    post.end(JSON.stringify(entry));
  });
}
