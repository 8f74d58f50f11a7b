import { describe, expect, it } from 'vitest';
import { HELLO_BOT } from '../../test-support/bot-folder.ts';
import { captureOutput } from '../../test-support/capture-output.ts';
import { runGraph } from './run.ts';

describe('recado graph', () => {
  it('draws every flow', async () => {
    const { io, written } = captureOutput();
    expect(await runGraph({ bot: HELLO_BOT }, io)).toBe(0);
    expect(written.stdout.match(/^flowchart TD$/gm)).toHaveLength(3);
  });

  it.each(['name', 'name@1'])('draws the flow %s alone', async (flowId) => {
    const { io, written } = captureOutput();
    await runGraph({ bot: HELLO_BOT, flowId }, io);
    expect(written.stdout).toContain('name v1');
    expect(written.stdout.match(/^flowchart TD$/gm)).toHaveLength(1);
  });

  it('names the flows there are when asked for another', async () => {
    await expect(runGraph({ bot: HELLO_BOT, flowId: 'nome' }, captureOutput().io)).rejects.toMatchObject({
      message: 'The bot has no flow "nome".',
      hint: expect.stringContaining('menu@1, name@1, person@1'),
    });
  });
});
